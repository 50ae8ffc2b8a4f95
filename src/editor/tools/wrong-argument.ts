/** A command or a call was given what it cannot use. Nothing was done. The message is for people. */
export class WrongArgument extends Error {
	override readonly name = "WrongArgument";
}
