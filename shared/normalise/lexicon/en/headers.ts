import type { CommitmentHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English names of columns. */
export const headers: CommitmentHeaders = {
  ref: {
    names: terms`ID | Ref | Reference`,
    also: terms`
      Action ID | Action no. | Commitment ID | Commitment no. | Identifier | Item ID | Item number |
      Measure no. | Project ID | Recommendation no. | Ref No | Ref. number | Reference number`,
    weak: terms`Item No. | No. | Number`,
  },
  title: {
    names: terms`Commitment | Commitment title`,
    also: terms`
      Action | Action description | Activity | Agreed action | Commitments | Deliverable | Demand |
      Description of commitment | Initiative | Item | Key action | Measure | Milestone | Project |
      Project name | Recommendation | Task | Task description | Task name | Title`,
    weak: terms`Decision | Details | Issue | Subject`,
    openings: terms`Action | Commitment | Measure | Recommendation`,
  },
  kind: { names: terms`Kind | Type`, also: terms`Action type | Category | Commitment type` },
  axis: {
    names: terms`Area | Axis | Theme`,
    also: terms`
      Area of work | Component | Domain | Pillar | Priority area | Section | Sector | Strategic axis |
      Strategic objective | Thematic area | Topic | Workstream`,
    openings: terms`Pillar | Theme`,
  },
  owner: {
    names: terms`Lead | Owner | Responsible`,
    also: terms`
      Accountable | Accountable entity | Action by | Action owner | Assigned | Assigned to | Assignee |
      By whom | Implementing agency | Implementing entity | Lead agency | Lead department |
      Lead institution | Lead ministry | Person responsible | Responsibility | Who`,
    openings: terms`Lead agency | Responsible`,
  },
  dependsOn: {
    names: terms`Depends on | Partners`,
    also: terms`
      Co-lead | Collaborators | Contributors | Dependencies | Dependency | Other parties |
      Other stakeholders | Partner | Stakeholders | Supported by | Supporting agencies |
      Supporting entities | Supporting institutions | Supporting partners`,
    openings: terms`Partners`,
  },
  beneficiaries: {
    names: terms`Beneficiaries`,
    also: terms`Beneficiary | Beneficiary group | Target audience | Target group | Target population`,
  },
  committee: {
    names: terms`Committee`,
    also: terms`Joint committee | Subcommittee | Task force | Working group`,
  },
  agreedOn: {
    names: terms`Agreed on`,
    also: terms`
      Agreement date | Agreement signed | Commitment date | Date agreed | Date of agreement |
      Date of commitment | Date of decision | Date signed | Decision date | Signed on`,
    weak: terms`Meeting date`,
  },
  due: {
    names: terms`Deadline | Due | Target date`,
    also: terms`
      By when | Completion date | Completion deadline | End date | Expected completion | Expected date |
      Expected date of completion | Expected end date | Finish date | Planned completion | Planned date |
      Planned end date | Target completion | Target completion date | Time frame | Timeframe | Timeline |
      When`,
    weak: terms`End | Period | Year`,
    openings: terms`Deadline | Due | Target date`,
  },
  status: {
    names: terms`State | Status`,
    also: terms`
      Completed | Completion status | Current state | Current status | Done | Follow-up |
      Implementation progress | Implementation status | Progress | Progress status | Stage`,
    openings: terms`Implementation status | Status`,
  },
  progress: {
    names: terms`% complete | Progress`,
    also: terms`
      % completed | % completion | % done | Completion | Completion rate | Implementation progress |
      Percent complete | Percent done | Percentage | Percentage complete | Physical progress`,
    openings: terms`Completion rate | Progress`,
  },
  target: {
    names: terms`Amount | Goal | Target`,
    also: terms`
      Budget amount | Cost | Estimated cost | Expected output | Expected result | Indicator | KPI |
      Performance indicator`,
    openings: terms`Target`,
  },
  current: {
    names: terms`Current value`,
    also: terms`
      Achieved | Achieved to date | Achieved value | Actual | Actual value | Amount paid | Amount spent |
      Baseline to date | Current | Spent | Value to date`,
  },
  unionView: {
    names: terms`Union assessment`,
    also: terms`
      Union comments | Union feedback | Union opinion | Union position | Union response | Union view |
      Union's assessment | Union's position | Union's view`,
  },
  stateView: {
    names: terms`State's answer`,
    also: terms`
      Administration response | Administration view | Administration's answer | Administration's position |
      Administration's response | Employer response | Government position | Government response |
      Government's response | Management response | Ministry response | State answer | State position |
      State view | State's response`,
  },
  evidence: {
    names: terms`Evidence | Link | Source`,
    also: terms`
      Attachment | Links | Means of verification | Proof | Proof of completion | Reference document |
      Sources | Supporting documents | Supporting evidence`,
    openings: terms`Evidence | Link to`,
  },
  notes: {
    names: terms`Comments | Notes`,
    also: terms`Additional comments | Additional notes | Comment | Observation | Remarks`,
    openings: terms`Comments | Notes | Remarks`,
  },
  updatedOn: {
    names: terms`Updated on`,
    also: terms`
      As of | Date of update | Date updated | Last modified | Last update | Last updated | Last updated on |
      Update date | Updated`,
  },
};
