import type { Examples } from './example';
import { examples as apiReference } from '../api-reference/api-reference.examples';
import { examples as answers } from '../answers/answers.examples';
import { examples as block } from '../block/block.examples';
import { examples as button } from '../button/button.examples';
import { examples as calculated } from '../calculated/calculated.examples';
import { examples as casePage } from '../case-page/case-page.examples';
import { examples as caseTable } from '../case-table/case-table.examples';
import { examples as chooser } from '../chooser/chooser.examples';
import { examples as changes } from '../changes/changes.examples';
import { examples as crumbs } from '../crumbs/crumbs.examples';
import { examples as date } from '../date/date.examples';
import { examples as edge } from '../edge/edge.examples';
import { examples as empty } from '../empty/empty.examples';
import { examples as errorSummary } from '../error-summary/error-summary.examples';
import { examples as facts } from '../facts/facts.examples';
import { examples as fileBox } from '../file-box/file-box.examples';
import { examples as files } from '../files/files.examples';
import { examples as finder } from '../finder/finder.examples';
import { examples as fixed } from '../fixed/fixed.examples';
import { examples as formPage } from '../form-page/form-page.examples';
import { examples as group } from '../group/group.examples';
import { examples as hero } from '../hero/hero.examples';
import { examples as icon } from '../icon/icon.examples';
import { examples as inbox } from '../inbox/inbox.examples';
import { examples as jsonArea } from '../json-area/json-area.examples';
import { examples as layout } from '../layout/layout.examples';
import { examples as letters } from '../letters/letters.examples';
import { examples as listen } from '../listen/listen.examples';
import { examples as list } from '../list/list.examples';
import { examples as lookUp } from '../look-up/look-up.examples';
import { examples as markdown } from '../markdown/markdown.examples';
import { examples as members } from '../members/members.examples';
import { examples as messageForm } from '../message-form/message-form.examples';
import { examples as messages } from '../messages/messages.examples';
import { examples as more } from '../more/more.examples';
import { examples as nextSteps } from '../next-steps/next-steps.examples';
import { examples as note } from '../note/note.examples';
import { examples as notice } from '../notice/notice.examples';
import { examples as number } from '../number/number.examples';
import { examples as pages } from '../pages/pages.examples';
import { examples as part } from '../part/part.examples';
import { examples as passwordBox } from '../password-box/password-box.examples';
import { examples as progress } from '../progress/progress.examples';
import { examples as prose } from '../prose/prose.examples';
import { examples as qrCode } from '../qr-code/qr-code.examples';
import { examples as radios } from '../radios/radios.examples';
import { examples as repeatingList } from '../repeating-list/repeating-list.examples';
import { examples as resume } from '../resume/resume.examples';
import { examples as saved } from '../saved/saved.examples';
import { examples as search } from '../search/search.examples';
import { examples as sectionHead } from '../section-head/section-head.examples';
import { examples as select } from '../select/select.examples';
import { examples as sessionEnd } from '../session-end/session-end.examples';
import { examples as severalFinder } from '../several-finder/several-finder.examples';
import { examples as signIn } from '../sign-in/sign-in.examples';
import { examples as slip } from '../slip/slip.examples';
import { examples as sorry } from '../sorry/sorry.examples';
import { examples as staff } from '../staff/staff.examples';
import { examples as startGrid } from '../start-grid/start-grid.examples';
import { examples as stepHead } from '../step-head/step-head.examples';
import { examples as steps } from '../steps/steps.examples';
import { examples as stopPage } from '../stop-page/stop-page.examples';
import { examples as subjects } from '../subjects/subjects.examples';
import { examples as tag } from '../tag/tag.examples';
import { examples as textArea } from '../text-area/text-area.examples';
import { examples as textBox } from '../text-box/text-box.examples';
import { examples as tick } from '../tick/tick.examples';
import { examples as ticks } from '../ticks/ticks.examples';
import { examples as time } from '../time/time.examples';
import { examples as timeline } from '../timeline/timeline.examples';
import { examples as told } from '../told/told.examples';
import { examples as trap } from '../trap/trap.examples';
import { examples as upload } from '../upload/upload.examples';
import { examples as verify } from '../verify/verdict.examples';
import { examples as yesNo } from '../yes-no/yes-no.examples';

/** Every example of every component, by the component's folder. */
export const allExamples: Readonly<Record<string, Examples>> = {
  answers,
  'api-reference': apiReference,
  block,
  button,
  calculated,
  'case-page': casePage,
  'case-table': caseTable,
  chooser,
  changes,
  crumbs,
  date,
  edge,
  empty,
  'error-summary': errorSummary,
  facts,
  'file-box': fileBox,
  files,
  finder,
  fixed,
  'form-page': formPage,
  group,
  hero,
  icon,
  inbox,
  'json-area': jsonArea,
  layout,
  letters,
  list,
  listen,
  'look-up': lookUp,
  markdown,
  members,
  'message-form': messageForm,
  messages,
  more,
  'next-steps': nextSteps,
  note,
  notice,
  number,
  pages,
  part,
  'password-box': passwordBox,
  progress,
  prose,
  'qr-code': qrCode,
  radios,
  'repeating-list': repeatingList,
  resume,
  saved,
  search,
  'section-head': sectionHead,
  select,
  'session-end': sessionEnd,
  'several-finder': severalFinder,
  'sign-in': signIn,
  slip,
  sorry,
  staff,
  'start-grid': startGrid,
  'step-head': stepHead,
  steps,
  'stop-page': stopPage,
  subjects,
  tag,
  'text-area': textArea,
  'text-box': textBox,
  tick,
  ticks,
  time,
  timeline,
  told,
  trap,
  upload,
  verify,
  'yes-no': yesNo,
};
