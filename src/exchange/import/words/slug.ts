/** The same words always become the same id: `St Mary’s Church`, `M34 7GD` → `st-marys-church-m34-7gd`. */
export function slug(...words: (string | null)[]): string {
  return words
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
