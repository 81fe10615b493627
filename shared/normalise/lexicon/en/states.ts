import type { StateWords } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English words for where things stand. */
export const states: StateWords = {
  statuses: {
    not_started: terms`
      backlog | not achieved | not begun | not delivered | not done | not implemented | not met |
      not started | not yet started | open not started | planned | scheduled | to be started | to do |
      todo | undone | unfulfilled | unstarted | upcoming | yet to`,
    in_progress: terms`
      active | ahead of schedule | at an early stage | begun | being | continuing | continuous | doing |
      in development | in preparation | in process | in progress | in review | in the works | on going |
      on schedule | on track | ongoing | open | re opened | reopened | started | substantially started |
      under consideration | under development | under discussion | under implementation | under review |
      under study | under way | underway | wip`,
    done: terms`
      accomplished | achieved | closed | complete | completed | delivered | done | executed | finished |
      fulfilled | fully completed | fully implemented | fully met | implemented | kept | met |
      promise kept | resolved | signed`,
    blocked: terms`
      awaiting | blocked | deferred | delayed indefinitely | frozen | halted | impeded | on hold | paused |
      pending | postponed | stalled | stuck | suspended | waiting`,
    dropped: terms`
      abandoned | broken | canceled | cancelled | declined | discarded | discontinued | dropped |
      not accepted | not pursued | promise broken | refused | rejected | removed | superseded | withdrawn |
      wontfix`,
    late: terms`behind | behind schedule | delayed | late | off track | overdue | past due | running late`,
    partly: terms`
      almost | half | incomplete | largely | limited completion | mostly | nearly | not completed |
      not finished | not yet completed | not yet finished | partial | partial completion | partially |
      partially completed | partially done | partially implemented | partially met | partly | partly done |
      substantial completion | unfinished`,
  },
  negations: terms`
    has not | has not been | hasn t | is not | isn t | never | no | not | not yet | un | was not | wasn t |
    without | yet to be`,
  openers: terms`already | are | currently | has been | have been | is | just | now | status | still | was`,
  bareDone: terms`closed | complete | met | signed`,
  futures: {
    'is to be': '',
    'must be': '',
    'needs to be': '',
    'shall be': '',
    'should be': '',
    'to be': '',
    'will be': '',
  },
  exceptions: terms`except | first phase | remaining | remains`,
  wholly: terms`completely | entirely | fully | totally`,
  answers: { done: terms`yes`, not_started: terms`no` },
  views: {
    insufficient: terms`
      below expectations | inadequate | insufficient | not enough | not satisfactory | not sufficient |
      poor | too little | unsatisfactory | weak`,
    satisfactory: terms`
      acceptable | adequate | enough | favorable | favourable | good | positive | satisfactory | satisfied |
      sufficient`,
    disputed: terms`
      contested | controversial | disagree | disagreed | disagreement | disputed | in dispute | not agreed |
      we disagree`,
  },
  kinds: {
    commitment: terms`commitment | pledge | promise`,
    measure: terms`action | measure | step`,
    project: terms`program | programme | project`,
    gain: terms`achievement | gain`,
    demand: terms`claim | demand | request`,
  },
  yes: terms`ok | true | y | yes`,
  no: terms`false | n | no`,
};
