import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiaryEvent, stamped } from "../../src/diary/events";
import { IncrementalMerge } from "../../src/diary/incremental-merge";
import { mergeAll } from "../../src/diary/journal";
import { atOnce } from "../../src/diary/slices";
import { minute, noon } from "./make";

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");

/** Events of few ids, so that they meet: said anew, deleted, erased, imported. */
const anyEvent: fc.Arbitrary<DiaryEvent> = fc
	.record({
		id,
		of: id,
		kind: fc.constantFrom("note", "note", "note", "break-prompted", "deletion", "erasure"),
		rev: fc.nat(2),
		n: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
		at: fc.integer({ min: 0, max: 20 }),
		imported: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 6, nil: undefined }),
	})
	.map(({ id: name, of, kind, rev, n, at, imported }) => {
		const when = noon + at * minute;
		const body =
			kind === "note"
				? { kind, day: "2026-11-22", text: `${of}${rev}` }
				: kind === "deletion"
					? { kind, of }
					: kind === "erasure"
						? { kind, before: when }
						: { kind };
		return {
			...stamped(body as Parameters<typeof stamped>[0], { id: `${kind}-${name}`, at: when, zone: 0 }),
			...(rev > 0 && { rev }),
			...(n !== undefined && { n }),
			...(imported !== undefined && { imported: { id: `import-${imported}`, n: imported } }),
		} as DiaryEvent;
	});

describe("merging journals that grow", () => {
	it("gives what merging all of them anew gives, whatever is added, said anew, taken away or removed", () => {
		const change = fc.record({
			file: fc.constantFrom("w1", "w2", "archive"),
			events: fc.array(anyEvent, { maxLength: 3 }),
			remove: fc.boolean(),
			rewrite: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const merge = new IncrementalMerge();
				let files = new Map<string, readonly DiaryEvent[]>();
				for (const { file, events, remove, rewrite } of changes) {
					files = new Map(files);
					if (remove && rewrite) {
						files.delete(file);
					} else {
						files.set(file, [...(rewrite ? [] : (files.get(file) ?? [])), ...events]);
					}
					const { events: all, deleted, erased, clock } = mergeAll(files.values());
					const merged = atOnce(merge.update(files));
					assert.deepEqual(merged.events, all);
					assert.deepEqual([[...merged.deleted].sort(), merged.erased], [[...deleted].sort(), erased]);
					assert.ok(merged.clock >= clock);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it("gives the very same result while nothing changes", () => {
		const merge = new IncrementalMerge();
		const files = new Map([["w", [{ ...stamped({ kind: "break-prompted" }, { id: "x", at: noon, zone: 0 }), n: 1 }]]]);
		assert.equal(atOnce(merge.update(files)), atOnce(merge.update(new Map(files))));
	});
});
