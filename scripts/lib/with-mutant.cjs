// Loaded before the tests of a mutant: whoever reads the file DESKGLIDE_MUTATED gets the text in DESKGLIDE_MUTANT.
// Nothing in the sources is changed.
const fs = require("node:fs");
const { DESKGLIDE_MUTATED: mutated, DESKGLIDE_MUTANT: mutant } = process.env;
const read = fs.readFileSync;
fs.readFileSync = (path, ...options) => read(path === mutated ? mutant : path, ...options);
