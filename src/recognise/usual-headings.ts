import type { ContextRole } from './model.js';

// Folded headings (see `foldHeading`), the usual ones first. Seen in platform exports, in councils' own reports
// and in the data specifications listed with the question sets; a question of the set always comes first.

const lines = (text: string): readonly string[] =>
  text
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const contextHeadings: Readonly<Record<ContextRole, readonly string[]>> = {
  authority:
    lines(`council; council name; name of council; local authority; local authority name; la name; la; authority;
    authority name; your council; which council; which council supports you; council area; local authority area; site;
    site name; borough; lead authority; cssr; cssr name; organisation name; ccg; icb; integrated care board`),
  region: lines('region; english region; government region; nhs region; region name; adass region'),
  'respondent-type':
    lines(`respondent type; type of respondent; respondent group; respondent category; respondent;
    who are you; i am; i am a; are you; are you a; are you answering as; answering as; completing as; survey type;
    type of survey; questionnaire; questionnaire type; form type; audience; person type; client type; role;
    which best describes you; which of these best describes you; which of the following best describes you; your role`),
  'respondent-id':
    lines(`respondent id; respondent_id; respondent ref; respondent reference; respondent number; person id;
    person_id; personid; person ref; person reference; person number; pseudonymous id; pseudonymised id; pseudo id;
    pseudonym; anonymous id; anonymised id; client id; client ref; client reference; client number; service user id;
    service user ref; service user reference; service user number; customer id; customer ref; participant id;
    participant ref; subject id; case id; case ref; case reference; case number; record id; record_id; mosaic id;
    swift id; las id; lcs id; liquidlogic id; eclipse id; system id; social care id; unique id; unique person id; upi`),
  'response-id': lines(`response id; response_id; responseid; respondentid; response number; response no;
    unique response number; unique response number (urn); urn; userid; user id; userno; user no; submission id; _id; _uuid;
    uuid; instanceid; meta-instanceid; meta/instanceid; key; id; serial; serial number; survey id; form id; entry id`),
  'review-date': lines(`review date; date of review; date reviewed; reviewdate; review_date; review completed;
    review completed date; review completion date; review end date; actual review date; date of last review;
    last review date; review month; month of review; month; assessment date; date of assessment; reassessment date;
    date completed; completed date; completion date; date of completion; survey date; date of survey; survey month`),
  mode: lines(`mode; survey mode; mode of completion; completion mode; completion method; method of completion;
    method; collection mode; collection method; how was this completed; how completed; how the survey was completed; channel;
    response channel; paper or online; online or paper; distributionchannel; distribution channel`),
  'filled-in-by': lines(`filled in by; who filled in this form; who filled this in; who filled in the form;
    who filled in this survey; who filled in this questionnaire; who completed this form; who completed this survey;
    who completed the survey; who completed this questionnaire; who is completing this form; form completed by;
    survey completed by; completed by; who answered; did someone help you fill in this form; did someone help you;
    did anyone help you to complete this survey; did you have help to complete this survey; help to complete; proxy;
    proxy response`),
  status:
    lines(`status; response status; survey status; completion status; record status; complete; completed; finished;
    progress; submitdate; date submitted; submitted; _validation_status; partial`),
  wave: lines(`wave; survey wave; round; survey round; survey year; year of survey; redcap_event_name; event name;
    collection; collection round; time point; timepoint`),
};

/** Columns that platforms add for themselves. They are not questions and not read; nobody needs to be told. */
export const platformHeadings: ReadonlySet<string> = new Set(
  lines(`start date; startdate; end date; enddate; started; ended; start time; completion time; last modified time; timestamp;
    time started; time taken; duration; duration (in seconds); recordeddate; recorded date; userlanguage; user language;
    language; startlanguage; seed; datestamp; lastpage; last page; tracking link; collectorid; collector id; collector;
    user agent; referer; referrer; sessionid; session id; legacy comments; comments (legacy); start; end; today; deviceid;
    subscriberid; simserial; submissiondate; _submission_time; _status; _submitted_by; _tags; _index; _notes; __version__;
    meta-instancename; isvalidated; redcap_repeat_instrument; redcap_repeat_instance; redcap_data_access_group; total points;
    quiz feedback; country; region code; browser; operating system; device; device type; link name; campaign`),
);
