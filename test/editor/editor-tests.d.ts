/** Made by the build: every test file of this folder with the function that loads it. */
declare module "editor-tests" {
	export const files: readonly (readonly [name: string, load: () => unknown])[];
}

declare module "mocha/mocha.js" {
	const mocha: BrowserMocha;
	export = mocha;
}
