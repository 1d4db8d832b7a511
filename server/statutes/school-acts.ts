import { act, type Act } from './act.ts';

/** Early childhood education, school, youth. */
export const schoolActs: readonly Act[] = [
  act('628/1998', ['Perusopetuslaki', 'Lagen om grundläggande utbildning', 'Basic Education Act'], {
    abbreviations: ['POL', 'PerusopetusL'],
  }),
  act(
    '1287/2013',
    [
      'Oppilas- ja opiskelijahuoltolaki',
      'Lagen om elev- och studerandevård',
      'Pupil and Student Welfare Act',
    ],
    { abbreviations: ['OHL', 'OPHL'], otherNames: ['Oppilashuoltolaki', 'Opiskeluhuoltolaki'] },
  ),
  act(
    '540/2018',
    ['Varhaiskasvatuslaki', 'Lagen om småbarnspedagogik', 'Act on Early Childhood Education and Care'],
    { abbreviations: ['VarhKasvL', 'VKL', 'VakaL'] },
  ),
  act('1214/2020', ['Oppivelvollisuuslaki', 'Läropliktslagen', 'Compulsory Education Act']),
  act('714/2018', ['Lukiolaki', 'Gymnasielagen', 'Act on General Upper Secondary Education']),
  act('531/2017', [
    'Laki ammatillisesta koulutuksesta',
    'Lagen om yrkesutbildning',
    'Act on Vocational Education and Training',
  ]),
  act('1285/2016', ['Nuorisolaki', 'Ungdomslagen', 'Youth Act']),
];
