/** A copy that does not keep the whole piece of the file alive behind it, as a slice of a long string does. */
export function ownCopy(cell: string): string {
  return cell.length < 13 ? cell : ` ${cell}`.slice(1);
}
