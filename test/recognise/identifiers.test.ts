import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/recognise/recognise.js';
import { adult } from './make-question-set.js';
import { makeTable } from './make-table.js';

// Headings by which platforms, and the people who write surveys on them, ask for what names a person. The cells say
// nothing here ("left out"), so the heading alone must do.

const rest = ['dignity', 'choice', 'information', 'age'];

function dropped(heading: string, code: string | null = null): string | null {
  const { table, sample } = makeTable(
    [...rest, { texts: [heading], code }],
    [['Good', 'Good', 'Good', 'Under 65', 'left out']],
  );
  const [found] = recognise(table, sample, [adult], {});
  return found?.identifiers[0]?.what ?? null;
}

const headings: readonly (readonly [platform: string, what: string, headings: readonly string[]])[] = [
  ['SurveyMonkey', 'e-mail address', ['Email Address', 'EmailAddress', 'Contact details - Email Address']],
  ['SurveyMonkey', 'name', ['First Name', 'LastName', 'Contact details - Name', 'Your details: Full name']],
  ['SurveyMonkey', 'address', ['Contact details - Address', 'Contact details - Address 2', 'Street address']],
  ['SurveyMonkey', 'postcode', ['Contact details - ZIP/Postal Code', 'Postal Code:', 'Postcode']],
  ['SurveyMonkey', 'phone number', ['Phone Number', 'Contact details - Phone Number', 'Mobile']],
  ['SurveyMonkey', 'link to a person', ['Custom Data 1', 'Custom Data']],
  ['SmartSurvey', 'IP address', ['IP Address', 'IP']],
  ['SmartSurvey', 'name', ['Name', '2. What is your name?', 'Q2. Please give us your full name']],
  ['Qualtrics', 'name', ['RecipientFirstName', 'Recipient Last Name', 'Q1_1 - Surname']],
  ['Qualtrics', 'e-mail address', ['RecipientEmail', 'Recipient Email']],
  ['Qualtrics', 'coordinates', ['LocationLatitude', 'Location Longitude']],
  ['Qualtrics', 'link to a person', ['ExternalReference', 'External Data Reference']],
  ['LimeSurvey', 'link to a person', ['Access code', 'token', 'refurl']],
  ['LimeSurvey', 'date of birth', ['Date of birth', 'dob', 'What is your date of birth? (dd/mm/yyyy)']],
  ['Google Forms', 'e-mail address', ['Email address', 'Username email', 'Your e-mail (optional)']],
  ['Microsoft Forms', 'name', ['Name', 'Name2', 'What’s your name?']],
  ['Alchemer', 'coordinates', ['Longitude', 'Latitude']],
  ['Alchemer', 'e-mail address', ['Email Address:Your details', 'Email:Contact']],
  ['KoboToolbox', 'coordinates', ['_geolocation', '_gps_latitude', 'gps', 'group/_location_longitude']],
  ['KoboToolbox', 'phone number', ['phonenumber', 'about/phone_number', 'contact/mobile_number']],
  ['KoboToolbox', 'name', ['about/first_name', 'respondent_name', 'username']],
  ['ODK', 'coordinates', ['gps-Latitude', 'place-gps-Longitude']],
  ['ODK', 'date of birth', ['you-date_of_birth', 'you-dob']],
  ['REDCap', 'name', ['first_name', 'last_name', 'Full Name']],
  ['REDCap', 'phone number', ['telephone_1', 'Telephone number']],
  ['REDCap', 'address', ['street', 'Home address', 'address_line_1']],
  ['REDCap', 'link to a person', ['redcap_survey_identifier', 'Survey Identifier']],
  ['Jisc Online Surveys', 'name', ['1. What is your name?', '3.a. Surname']],
  ['Snap', 'name', ['What is your name', 'Please write your name below']],
  ['Citizen Space', 'name', ['What is your name? - Name', 'About you - What is your name?']],
  [
    'Citizen Space',
    'e-mail address',
    ['What is your email address? - Email', 'About you - What is your email address?'],
  ],
  ['a case system', 'NHS number', ['NHS Number', 'NHSNo', 'nhs_number', 'Client NHS no']],
  ['a case system', 'National Insurance number', ['NI Number', 'NINO', 'National Insurance No', 'ni_number']],
  ['a case system', 'date of birth', ['DateOfBirth', 'D.O.B.', 'Date of Birth (DoB)']],
  ['a case system', 'postcode', ['PostCode', 'Post Code', 'Please enter your postcode', 'home_postcode']],
  [
    'a case system',
    'name',
    ['Forename', 'Client Name', "Service user's name", 'Allocated worker', 'Social Worker'],
  ],
  ['a case system', 'address', ['Address Line 1', 'UPRN', 'House number']],
];

describe('a heading that names a direct identifier', () => {
  it.each(
    headings.flatMap(([platform, what, all]) => all.map((heading) => [platform, heading, what] as const)),
  )('is known: %s, "%s"', (_, heading, what) => {
    expect(dropped(heading)).toBe(what);
  });

  it('is known by the code that the platform gives the column', () => {
    expect(dropped('Please fill this in', 'first_name')).toBe('name');
  });

  it.each([
    'Name of your council',
    'What is the name of your day centre',
    'How often do you use the phone',
    'What is your view of the home address service',
    'Is your name spelled right',
    'Address the problem',
    'Mobile hairdresser',
    'The long view',
  ])('is not seen in "%s"', (heading) => {
    expect(dropped(heading)).toBeNull();
  });
});
