/** A command or a call was given what it cannot use. Nothing was done. The message is for people. */
export class InvalidArgumentError extends Error {
	override readonly name = "WrongArgument";
}
