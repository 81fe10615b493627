import type { DialogueHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English names of the columns of rounds, committees and meetings. */
export const dialogueHeaders: DialogueHeaders = {
  rounds: {
    ref: { names: terms`ID | Ref | Session No.`, weak: terms`No. | Number` },
    title: {
      names: terms`Round`,
      also: terms`Dialogue round | Dialogue session | Round title | Rounds`,
      weak: terms`Subject | Title`,
    },
    heldOn: {
      names: terms`Held on`,
      also: terms`Date held | Round date | Session date`,
      weak: terms`Meeting date`,
    },
    planned: {
      names: terms`Planned | Planned for`,
      also: terms`Planned date | Planned on | Scheduled date | Scheduled for | Scheduled on`,
      weak: terms`Due date`,
    },
    place: { names: terms`Place`, also: terms`Location | Venue` },
    countsTowardYear: {
      names: terms`Counts toward the year`,
      also: terms`Counted | Counts | Counts toward year`,
    },
    minutes: { names: terms`Minutes`, also: terms`Meeting record | Minutes link | Record` },
    signs: { names: terms`Chaired by | Round No.`, weak: terms`Attendees | Participants` },
  },
  committees: {
    ref: { names: terms`ID | Ref`, weak: terms`No. | Number` },
    name: {
      names: terms`Committee | Joint committee`,
      also: terms`Committee name | Committees | Joint committees`,
      weak: terms`Name`,
    },
    members: { names: terms`Members`, also: terms`Committee members | Composition | Membership` },
    startsOn: {
      names: terms`Starts on`,
      also: terms`Established on | Start date | Start of work | Started on | Starts`,
    },
    signs: { names: terms`Mandate | Terms of reference`, weak: terms`Chair | Mission` },
  },
  meetings: {
    committee: {
      names: terms`Committee`,
      also: terms`Committee name | Joint committee`,
      weak: terms`Meeting`,
    },
    heldOn: {
      names: terms`Meeting date`,
      also: terms`Date held | Date of meeting | Held on`,
      weak: terms`Meeting`,
    },
    planned: {
      names: terms`Planned | Planned for`,
      also: terms`Next meeting | Planned date | Planned on | Scheduled date | Scheduled for | Scheduled on`,
      weak: terms`Due date`,
    },
    outcome: {
      names: terms`Conclusions | Outcome`,
      also: terms`Conclusion | Decisions | Outcomes | Results`,
      weak: terms`Recommendations`,
    },
    minutes: { names: terms`Minutes`, also: terms`Meeting record | Minutes link | Record` },
    signs: { names: terms`Agenda | Meeting No.`, weak: terms`Attendees | Participants` },
  },
};
