/** The public API. */

export { questions } from '../rules/data/vetting/questions.ts';
export { defaultBudgets } from '../rules/presets/index.ts';
export { check, checkEach, gather, judge, judging } from './api/check.ts';
export { doctor } from './api/doctor.ts';
export { explain } from './api/explain.ts';
export { advice, findSetup, type Seeking } from './api/find-setup.ts';
export { type Gathering, gathering } from './api/gathering.ts';
export { speak } from './api/language.ts';
export { calibrate, type LearnOptions, learn } from './api/learn.ts';
export { chosenRules, names, vocabulary } from './api/names.ts';
export { plan } from './api/plan.ts';
export { decide, vet } from './api/vet.ts';
export { doctorCode } from './doctor/diagnose.ts';
export { exitCode, type FailOn, failOns } from './judge/gate.ts';
export { InputError } from './model/input-error.ts';
export type { Observed } from './model/observation.ts';
export type { PlanReport } from './model/plan-report.ts';
export type { MessageReport, Report } from './model/report.ts';
export type { Apart, Options, VetOptions, VetReport } from './options.ts';
export type { Language } from './report/language.ts';
export { version } from './version.ts';
