import { rounded, Times } from '../measure/figures.ts';
import type { OrukResult } from './result.ts';

const QUESTIONS = 40;
const QUICK_QUESTIONS = 5;

interface Page {
  total_pages: number;
  contents: { id: string }[];
}

/** How long pages take, from the first to the last, and other questions. */
export async function timePages(root: string, isQuick: boolean): Promise<OrukResult['times']> {
  const first = (await (await fetch(`${root}/services?per_page=20`)).json()) as Page;
  const { total_pages: pages, contents } = first;
  const places = (await (await fetch(`${root}/service_at_locations?per_page=20`)).json()) as Page;
  const page = (number: number) => Math.max(1, Math.round(number));
  const questions: [string, string][] = [
    ['first page', 'services?per_page=20'],
    [`page ${page(pages / 2)}`, `services?per_page=20&page=${page(pages / 2)}`],
    [`page ${page(pages * 0.9)}`, `services?per_page=20&page=${page(pages * 0.9)}`],
    [`last page, ${pages}`, `services?per_page=20&page=${pages}`],
    [`last page, ${pages}, whole`, `services?per_page=20&page=${pages}&full=true`],
    [
      `last page of services at places, ${places.total_pages}`,
      `service_at_locations?per_page=20&page=${places.total_pages}`,
    ],
    [
      `services at places, page ${page(places.total_pages / 2)}`,
      `service_at_locations?per_page=20&page=${page(places.total_pages / 2)}`,
    ],
    ['one by its id', `services/${contents[0]?.id}`],
    ['changed in the last minute', `services?modified_after=${new Date(Date.now() - 60_000).toISOString()}`],
    ['for somebody of 70, on a Tuesday afternoon', 'services?minimum_age=70&day=TU&start_time=13:00&per_page=20'],
    ['on a weekday evening from ten past six', 'services?day=MO,TU,WE,TH,FR&start_time=18:10&per_page=20&page=40'],
    ['two kilometres around a postcode', 'service_at_locations?postcode=M33&proximity=2000&per_page=20'],
  ];
  const found = [];
  for (const [name, path] of questions) {
    const times = new Times();
    const startedAt = performance.now();
    await (await fetch(`${root}/${path}`)).text();
    const first = rounded(performance.now() - startedAt);
    for (let asked = 0; asked < (isQuick ? QUICK_QUESTIONS : QUESTIONS); asked += 1)
      await times.take(async () => {
        const answer = await fetch(`${root}/${path}`);
        const text = await answer.text();
        if (!answer.ok) throw new Error(text.slice(0, 100));
      });
    found.push({ name, figures: times.figures, complaints: times.complaints, first });
  }
  return found;
}
