@node "%~dp0served-code.mjs" %*
