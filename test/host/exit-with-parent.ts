// Required by mocha where it starts editors and browsers: they end with it, and it ends with whoever started it.
import { untilParentIsGone } from "./lifetime";

void untilParentIsGone().then(() => process.exit(1));
