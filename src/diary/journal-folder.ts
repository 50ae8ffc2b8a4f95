/** The little of a file system the journal needs. The editor's file API gives it in every host. */
export interface JournalFolder {
	/** Names of the files; none when the folder is not there yet. */
	list(): Promise<readonly string[]>;
	/** The text of a file, undefined when there is none of that name. */
	read(name: string): Promise<string | undefined>;
	/** Differs once the file was written again, also where its text cannot be read; undefined where that is not known. */
	version(name: string): Promise<string | undefined>;
	/** Creates or replaces; resolves when the text is in the file. May leave any part of it behind when it fails. */
	write(name: string, text: string): Promise<void>;
	/** Does nothing when there is no such file. */
	remove(name: string): Promise<void>;
}
