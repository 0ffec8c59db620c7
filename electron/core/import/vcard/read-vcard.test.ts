import { describe, expect, it } from 'vitest';
import { keptNames, only, pointsOf, readFixture, readText, vcard } from '../testing/read-file.ts';

describe('Google, 3.0', () => {
  const { rows } = readFixture('google.vcf');

  it('gives firm, person, labels, notes and groups', () => {
    const [dudek] = rows;
    expect(dudek?.card).toMatchObject({
      organisation: 'Dudek Logistyka',
      personName: 'Katarzyna Dudek',
      birthday: '1981-04-12',
      town: 'Wrocław',
      country: 'PL',
      groups: ['Klienci'],
    });
    expect(dudek?.card.note).toBe(
      'Umówione na wtorki; dzwonić po 10.\nUwaga: brat, Jan, prowadzi magazyn i odbiera telefon w środy, ale o płatnościach nie rozmawia.',
    );
    expect(dudek && pointsOf(dudek)).toEqual([
      'phone mobile +48 600 555 140',
      'phone work +48 71 555 01 40',
      'email work k.dudek@dudeklog.example',
      'address work ul. Stawowa 7, lok. 3, 50-015 Wrocław, Polska',
      'url homepage https://dudeklog.example',
    ]);
    expect(dudek && keptNames(dudek)).toEqual(['title']);
  });

  it('a card that repeats the firm names no person', () => {
    expect(rows[1]?.card).toMatchObject({ kind: 'company', organisation: 'Piekarnia Maślanka', personName: '' });
  });

  it('labels of the user stay as written, and properties without a place of ours stay with their labels', () => {
    const keane = rows[2];
    expect(keane && pointsOf(keane)).toEqual(['phone Reception, 1st floor +353 21 555 0133', 'email Praxis siobhan@keanephysio.example']);
    expect(keane?.card).toMatchObject({ birthday: '--02-29', photo: false });
    expect(JSON.parse(keane?.extra ?? '')).toEqual([
      ['n', {}, 'text', ['Keane', 'Siobhán', '', 'Dr', '']],
      ['x-abdate', { group: 'item3' }, 'unknown', '2019-06-01'],
      ['x-ablabel', { group: 'item3' }, 'unknown', '_$!<Anniversary>!$_'],
      ['photo', {}, 'uri', 'https://photos.example/siobhan.jpg'],
    ]);
  });

  it('a card with only an address has no name to go by', () => {
    expect(rows[3]).toMatchObject({ row: 4, problem: { field: 'organisation', reason: 'no-name' } });
  });
});

describe('Apple, 3.0', () => {
  const { rows } = readFixture('apple.vcf');

  it('pairs labels with what they name, the preferred value first', () => {
    const [zareba] = rows;
    expect(zareba && pointsOf(zareba)).toEqual([
      'phone mobile +48 600 555 108',
      'phone main +48 85 555 01 08',
      'phone fax +48 85 555 01 09',
      'email work wiktor@zareba.example',
      'email Księgowość rachunki@zareba.example',
      'address work ul. Lipowa 12, 15-427 Białystok, podlaskie',
      'url homepage www.zareba.example',
    ]);
    expect(zareba?.card).toMatchObject({
      birthday: '--09-03',
      country: 'PL',
      town: 'Białystok',
      photo: true,
      uid: '7A6B4B0E-0000-4000-8000-00000000A001',
    });
    expect(zareba?.photo?.mediaType).toBe('image/jpeg');
    expect(zareba?.photo?.base64.startsWith('/9j/4AAQ')).toBe(true);
  });

  it('a group is no contact but the group of its members', () => {
    expect(rows.map(({ row, card }) => [row, card.organisation, card.groups])).toEqual([
      [1, 'Zaręba Instalacje', ['Stali klienci']],
      [2, 'Reith Marine', []],
      [3, 'Kulesza Wet', ['Stali klienci']],
    ]);
  });

  it('a company card is a firm, with the person its name fields hold', () => {
    expect(rows.map(({ card }) => card.personName)).toEqual(['Wiktor Zaręba', '', 'Agnieszka Kulesza']);
  });
});

describe('Outlook, 2.1', () => {
  it('in the charset each property names', () => {
    const [lucja, jozef] = readFixture('outlook-pl.vcf').rows;
    expect(lucja?.card).toMatchObject({
      organisation: 'Gęś i Spółka',
      personName: 'Łucja Żółkiewska',
      town: 'Gdynia',
      country: 'PL',
      birthday: '1990-04-12',
      photo: true,
    });
    expect(lucja?.card.note).toBe('Zaświadczenie wysłać pocztą; kopia do biura.\nTermin: każdy 20. dzień miesiąca, źródło ŹLE opisane — pytać o szczegóły.');
    expect(lucja && pointsOf(lucja)).toContain('phone fax +48 58 555 01 29');
    expect(lucja && keptNames(lucja)).toEqual(['org', 'title', 'label', 'x-ms-ol-default-postal-address', 'x-ms-ol-design', 'rev']);
    expect(jozef?.card).toMatchObject({ kind: 'person', personName: 'Józef Ćwik', town: 'Łódź' });
  });

  it('in Russian', () => {
    const row = only(readFixture('outlook-ru.vcf'));
    expect(row.card).toMatchObject({
      organisation: 'ООО «Ромашка»',
      personName: 'Юлия Щукина',
      country: 'RU',
      note: 'Звонить после обеда; объём отчётов большой.\nСъёмка подъезда — в мае.',
    });
  });

  it('in the code page of the machine where no charset is named', () => {
    const result = readFixture('outlook-no-charset.vcf');
    expect(result.encoding).toBe('windows-1250');
    expect(only(result).card).toMatchObject({ organisation: 'Młyn Wąsosz', personName: 'Paweł Zieliński' });
  });
});

describe('Nextcloud', () => {
  it('3.0', () => {
    const row = only(readFixture('nextcloud-3.vcf'));
    expect(row.card).toMatchObject({
      personName: 'Beata Sroka',
      birthday: '1987-03-01',
      groups: ['Klienci', 'Projekt Wiosna', 'Biuro, Hoża'],
      photo: true,
    });
    expect(row.photo?.mediaType).toBe('image/png');
    expect(pointsOf(row)).toContain('phone mobile +48 600 555 166');
  });

  it('4.0 with preferences, addresses of phones, groups and firms', () => {
    const [ferraz, holm] = readFixture('nextcloud-4.vcf').rows;
    expect(ferraz?.card).toMatchObject({
      personName: 'Mateus Ferraz',
      language: 'en',
      birthday: '--04-12',
      groups: ['Clients', 'Coffee round'],
      photo: true,
      uid: '3c6f1d0e-0000-4000-8000-00000000b002',
    });
    expect(ferraz && pointsOf(ferraz)).toEqual([
      'phone work +351-22-555-0181 ext. 12',
      'phone Biuro +351 22 555 0182',
      'email work mateus@ferrazcoffee.example',
      'email home mateus@mail.example',
    ]);
    expect(ferraz && keptNames(ferraz)).toEqual(['prodid', 'fn', 'anniversary', 'gender', 'related']);
    expect(holm).toMatchObject({ card: { kind: 'company', organisation: 'Holm Keramik', personName: '', groups: ['Coffee round'] } });
  });
});

it('Android, 2.1: UTF-8 in quoted-printable, labels of its own, pictures without an encoding word', () => {
  const [oksana, signe] = readFixture('android.vcf').rows;
  expect(oksana?.card).toMatchObject({
    organisation: 'Кав’ярня «Їжак»',
    personName: 'Оксана Мельник',
    birthday: '1988-05-17',
    note: 'Дзвонити після обіду.\nҐанок зліва = вхід',
  });
  expect(oksana && pointsOf(oksana)).toEqual([
    'phone mobile +380 50 555 0144',
    'phone work +380 44 555 0144',
    'phone Дача +380 44 555 0145',
    'email home oksana@melnyk.example',
  ]);
  expect(oksana && keptNames(oksana)).toEqual(['x-android-custom']);
  expect(signe).toMatchObject({ card: { personName: 'Signe Holm', photo: true }, photo: { mediaType: 'image/jpeg' } });
});

describe('a broken card', () => {
  const { rows } = readFixture('one-broken-card.vcf');

  it('loses none of the others', () => {
    expect(rows.map(({ row, card, problem }) => [row, card.personName, problem?.reason])).toEqual([
      [1, 'Anna Before', undefined],
      [2, 'Broken One', 'unreadable-card'],
      [3, 'Never Closed', undefined],
      [4, 'Olga Outer', undefined],
      [5, 'Anna After', undefined],
    ]);
  });

  it('keeps its text', () => {
    expect(rows[1]?.source).toContain('this line is no property');
  });

  it('a card inside a card is kept with it', () => {
    expect(rows[3] && pointsOf(rows[3])).toEqual(['phone home +48 22 555 01 01']);
    expect(rows[3]?.extra).toContain('Ines Inner');
  });
});

describe('a birthday', () => {
  it.each([
    ['BDAY:--0412', '--04-12'],
    ['BDAY:1990-04-12T00:00:00Z', '1990-04-12'],
    ['BDAY:19900412', '1990-04-12'],
    ['BDAY:1990-4-2', '1990-04-02'],
    ['BDAY;VALUE=date:1990-04-12', '1990-04-12'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12', '--04-12'],
    ['BDAY:0000-00-00', null],
    ['BDAY:', null],
  ])('%s is %s', (line, birthday) => {
    const row = only(readText(vcard('3.0', 'FN:Anna', line)));
    expect([row.card.birthday, row.problem, keptNames(row)]).toEqual([birthday, null, []]);
  });

  it.each(['BDAY:1990', 'BDAY:1990-04', 'BDAY:---12', 'BDAY;VALUE=text:circa 1800'])('%s says too little for us and is kept', (line) => {
    const row = only(readText(vcard('4.0', 'FN:Anna', line)));
    expect([row.card.birthday, row.problem, keptNames(row)]).toEqual([null, null, ['bday']]);
  });

  it('that is none refuses the card', () => {
    expect(only(readText(vcard('3.0', 'FN:Anna', 'BDAY:gestern'))).problem).toEqual({ field: 'birthday', reason: 'bad-date', value: 'gestern' });
  });
});

describe('a name', () => {
  it.each([
    [['FN:Anna Nowak', 'N:Nowak;Anna;;;'], 'Anna Nowak', ''],
    [['FN:Nowak\\, Anna', 'N:Nowak;Anna;;;'], 'Anna Nowak', ''],
    [['N:van der Berg;Anna;Maria;dr;'], 'dr Anna Maria van der Berg', ''],
    [['FN:Gęś', 'ORG:Gęś;Biuro'], '', 'Gęś'],
    [['FN:GES', 'ORG:Gęś'], '', 'Gęś'],
    [['ORG:Gęś'], '', 'Gęś'],
    [['FN:Gęś', 'KIND:org'], '', 'Gęś'],
    [['FN:Anna', 'ORG:Gęś\\, Kaczka\\; Syn'], 'Anna', 'Gęś, Kaczka; Syn'],
  ])('%j', (lines, personName, organisation) => {
    expect(only(readText(vcard('3.0', ...lines))).card).toMatchObject({ personName, organisation, kind: organisation === '' ? 'person' : 'company' });
  });

  it('with parts that cannot be found again in the full name is kept in its parts', () => {
    expect(keptNames(only(readText(vcard('3.0', 'FN:Anna Nowak', 'N:Nowak;Anna;;;'))))).toEqual([]);
    expect(keptNames(only(readText(vcard('3.0', 'FN:dr Anna van der Berg', 'N:van der Berg;Anna;;dr;'))))).toEqual(['n']);
  });
});

describe('a picture', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  it.each([
    ['3.0', `PHOTO;ENCODING=b;TYPE=PNG:${png}`],
    ['3.0', `PHOTO;ENCODING=BASE64:${png}`],
    ['3.0', `PHOTO;VALUE=uri:data:image/png;base64,${png}`],
    ['4.0', `PHOTO:data:image/png;base64,${png}`],
    ['2.1', `PHOTO;PNG;BASE64:${png}`],
  ])('in %s as %s lies in the card', (version, line) => {
    const row = only(readText(vcard(version, 'FN:Anna', line)));
    expect([row.photo, row.card.photo, row.extra]).toEqual([{ mediaType: 'image/png', base64: png }, true, '']);
  });

  it('over one megabyte is kept with the card, not taken in', () => {
    const row = only(readText(vcard('3.0', 'FN:Anna', `PHOTO;ENCODING=b;TYPE=PNG:${png.slice(0, 40)}${'A'.repeat(1_400_000)}`)));
    expect([row.photo, row.card.photo]).toEqual([null, false]);
    expect(row.extra).toMatch(/^\[\["photo",\{\},"uri","data:image\/png;base64,/);
  });

  it('elsewhere stays where it is', () => {
    expect(only(readText(vcard('4.0', 'FN:Anna', 'PHOTO:https://x.example/a.jpg')))).toMatchObject({
      photo: null,
      extra: '[["photo",{},"uri","https://x.example/a.jpg"]]',
    });
  });
});

describe('slips of writers', () => {
  it.each([
    ['2.1 words in a 3.0 card', vcard('3.0', 'FN:Anna', 'TEL;HOME;VOICE:22 555 01 01'), ['phone home 22 555 01 01']],
    ['words with commas between', vcard('2.1', 'FN:Anna', 'TEL;WORK,FAX;TYPE="VOICE,X":22 555 01 01'), ['phone fax 22 555 01 01']],
    ['no version', 'BEGIN:VCARD\nFN:Anna\nTEL;CELL:22 555 01 01\nEND:VCARD', ['phone mobile 22 555 01 01']],
    ['a version at the end', 'BEGIN:VCARD\nFN:Anna\nTEL;TYPE=CELL:22 555 01 01\nVERSION:4.0\nEND:VCARD', ['phone mobile 22 555 01 01']],
    ['escaped addresses', vcard('3.0', 'FN:Anna', 'URL:https\\://x.example/a\\,b'), ['url https://x.example/a,b']],
    ['bare carriage returns', 'BEGIN:VCARD\rVERSION:3.0\rFN:Anna\rTEL:22 555 01 01\rEND:VCARD\r', ['phone 22 555 01 01']],
  ])('%s', (_, text, points) => {
    const row = only(readText(text));
    expect([row.card.personName, row.problem, pointsOf(row)]).toEqual(['Anna', null, points]);
  });

  it('a mail without a domain refuses the card and shows it', () => {
    expect(only(readText(vcard('3.0', 'FN:Anna', 'EMAIL:anna@ges', 'EMAIL:anna@ges.example')))).toMatchObject({
      problem: { field: 'email', reason: 'bad-email', value: 'anna@ges' },
      card: { points: [{ value: 'anna@ges.example' }] },
    });
  });
});
