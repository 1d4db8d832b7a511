import { act, type Act } from './act.ts';

/** Parents and children, marriage, guardianship, inheritance, the family's benefits. */
export const familyActs: readonly Act[] = [
  act(
    '361/1983',
    [
      'Laki lapsen huollosta ja tapaamisoikeudesta',
      'Lagen angående vårdnad om barn och umgängesrätt',
      'Act on Child Custody and Right of Access',
    ],
    { abbreviations: ['HTL', 'LHL'], otherNames: ['Lapsenhuoltolaki'] },
  ),
  act(
    '619/1996',
    [
      'Laki lapsen huoltoa ja tapaamisoikeutta koskevan päätöksen täytäntöönpanosta',
      'Lagen om verkställighet av beslut beträffande vårdnad om barn och umgängesrätt',
      'Act on the Enforcement of a Decision on Child Custody and Right of Access',
    ],
    { otherNames: ['Täytäntöönpanolaki', 'Lapsen huollon täytäntöönpanolaki'] },
  ),
  act('704/1975', ['Elatuslaki', 'Lagen om underhåll för barn', 'Child Maintenance Act'], {
    otherNames: ['Laki lapsen elatuksesta'],
  }),
  act('580/2008', ['Elatustukilaki', 'Lagen om underhållsstöd', 'Child Maintenance Allowance Act']),
  act('775/2022', ['Vanhemmuuslaki', 'Föräldraskapslagen', 'Parenthood Act']),
  act('22/2012', ['Adoptiolaki', 'Adoptionslagen', 'Adoption Act']),
  act('234/1929', ['Avioliittolaki', 'Äktenskapslagen', 'Marriage Act'], { abbreviations: ['AL'] }),
  act('40/1965', ['Perintökaari', 'Ärvdabalken', 'Code of Inheritance'], {
    abbreviations: ['PK', 'ÄB'],
    byChapters: true,
  }),
  act('442/1999', ['Holhoustoimilaki', 'Lagen om förmyndarverksamhet', 'Guardianship Services Act'], {
    abbreviations: ['HolTL', 'HolhTL'],
    otherNames: ['Laki holhoustoimesta'],
  }),
  act(
    '648/2007',
    [
      'Laki edunvalvontavaltuutuksesta',
      'Lagen om intressebevakningsfullmakt',
      'Act on Continuing Powers of Attorney',
    ],
    { otherNames: ['Edunvalvontavaltuutuslaki'] },
  ),
  act('453/2003', ['Uskonnonvapauslaki', 'Religionsfrihetslagen', 'Freedom of Religion Act']),
  act('946/2017', ['Etu- ja sukunimilaki', 'För- och efternamnslagen', 'Act on Forenames and Surnames'], {
    otherNames: ['Nimilaki'],
  }),
  act('796/1992', ['Lapsilisälaki', 'Barnbidragslagen', 'Child Benefit Act']),
  act('1224/2004', ['Sairausvakuutuslaki', 'Sjukförsäkringslagen', 'Health Insurance Act'], {
    byChapters: true,
  }),
];
