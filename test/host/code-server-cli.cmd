@node "%~dp0code-server-cli.mjs" %*
