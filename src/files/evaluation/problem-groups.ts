/** Groups the problems of result files. */
import type { EvaluationProblem } from '../../core/evaluation/types.ts';
import type { ProblemGroup } from './evaluation-questions.ts';

/** Maximum number of places that a group names. */
const maxNamedPlaces = 5;

/** Problems by their code, in the order in which each code was first found. */
export function groupedProblems(problems: readonly EvaluationProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { count: number; places: string[]; params: ProblemGroup['params'] }>();
  for (const { code, place, params } of problems) {
    const group = groups.get(code) ?? { count: 0, places: [], params };
    groups.set(code, group);
    group.count += 1;
    if (group.places.length < maxNamedPlaces && place !== '') group.places.push(place);
  }
  return [...groups].map(([code, group]) => ({ code, ...group }));
}
