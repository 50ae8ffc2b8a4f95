// Required by mocha where it starts editors and browsers: they end with it, and it ends with whoever started it.
import { untilOwnerIsGone } from "./lifetime";

void untilOwnerIsGone().then(() => process.exit(1));
