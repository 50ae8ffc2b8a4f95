import type { FigureFrame } from "../../src/exercises/figure/shape";

export interface Corner {
	readonly x: number;
	readonly y: number;
}

/** The pieces of path data as their corners, in the sheet's own numbers (y down). Curves count by their ends and handles. */
export function piecesIn(d: string): readonly (readonly Corner[])[] {
	return [...d.matchAll(/M([^M]+)/g)].map(([, piece = ""]) => {
		const [, x = "0", y = "0", rest = ""] = /^(-?[\d.]+) (-?[\d.]+)(.*)$/s.exec(piece) ?? [];
		const corners: Corner[] = [{ x: Number(x), y: Number(y) }];
		const relative = rest.startsWith("l");
		const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		for (let index = 0; index + 1 < numbers.length; index += 2) {
			const [dx, dy] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
			const before = corners.at(-1) ?? { x: 0, y: 0 };
			corners.push(relative ? { x: before.x + dx, y: before.y + dy } : { x: dx, y: dy });
		}
		return corners;
	});
}

export const cornersIn = (d: string): readonly Corner[] => piecesIn(d).flat();

/** Which cells of a grid the filled shapes cover, each cell one unit wide. Rows of 0 and 1. */
export function silhouette({ viewBox, shapes }: FigureFrame, chosen: (key: string) => boolean): readonly Uint8Array[] {
	const [left, top, width, height] = viewBox;
	const rows = Array.from({ length: height }, () => new Uint8Array(width));
	for (const { key, paint, d } of shapes) {
		if (paint !== "fill" || !chosen(key)) continue;
		for (const piece of piecesIn(d)) fillPiece(piece, left, top, rows);
	}
	return rows;
}

/** Pieces are convex, or nearly so: the brow's follows the hairline. */
function fillPiece(piece: readonly Corner[], left: number, top: number, rows: readonly Uint8Array[]): void {
	for (const [row, cells] of rows.entries()) {
		const y = top + row + 0.5;
		let [from, to] = [Infinity, -Infinity];
		for (const [index, a] of piece.entries()) {
			const b = piece[(index + 1) % piece.length] ?? a;
			if (a.y <= y === b.y <= y) continue;
			const x = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
			from = Math.min(from, x);
			to = Math.max(to, x);
		}
		for (let x = Math.max(0, Math.round(from - left)); x < Math.min(cells.length, Math.round(to - left)); x++)
			cells[x] = 1;
	}
}

/** How many separate regions the covered cells make, specks of under `least` cells left out. */
export function regions(rows: readonly Uint8Array[], least = 4): number {
	const seen = rows.map((row) => new Uint8Array(row.length));
	let count = 0;
	for (const [y, row] of rows.entries()) {
		for (let x = 0; x < row.length; x++) {
			if (row[x] !== 1 || seen[y]?.[x] === 1) continue;
			let size = 0;
			const stack: [number, number][] = [[x, y]];
			while (stack.length > 0) {
				const [cx, cy] = stack.pop() ?? [0, 0];
				if (rows[cy]?.[cx] !== 1 || seen[cy]?.[cx] === 1) continue;
				(seen[cy] as Uint8Array)[cx] = 1;
				size++;
				stack.push([cx + 1, cy], [cx - 1, cy], [cx, cy + 1], [cx, cy - 1]);
			}
			if (size >= least) count++;
		}
	}
	return count;
}

/** The part two silhouettes share of all that either covers, their lower middles laid on each other. */
export function overlap(a: readonly Uint8Array[], b: readonly Uint8Array[]): number {
	const span = (rows: readonly Uint8Array[]): { middle: number; bottom: number } => {
		let [from, to, bottom] = [Infinity, -Infinity, 0];
		for (const [y, row] of rows.entries()) {
			for (const [x, cell] of row.entries()) {
				if (cell !== 1) continue;
				from = Math.min(from, x);
				to = Math.max(to, x);
				bottom = y;
			}
		}
		return { middle: Math.round((from + to) / 2), bottom };
	};
	const [first, second] = [span(a), span(b)];
	let [both, either] = [0, 0];
	for (let y = -220; y <= 20; y++) {
		for (let x = -160; x <= 160; x++) {
			const inA = a[first.bottom + y]?.[first.middle + x] === 1;
			const inB = b[second.bottom + y]?.[second.middle + x] === 1;
			if (inA && inB) both++;
			if (inA || inB) either++;
		}
	}
	return both / Math.max(1, either);
}
