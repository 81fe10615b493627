import { describe, expect, it, test } from 'vitest';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { codesOf, only, tableOf, tabOf, titlesOf } from './tables.ts';

const columnsOf = (rows: Parameters<typeof tabOf>[1], merges?: Parameters<typeof tabOf>[2]) =>
  normalise(tableOf(tabOf('T', rows, merges))).tabs[0];

describe('the header row', () => {
  it('is found below banners, logos and blank rows, in any order of columns', () => {
    const read = normalise(
      tableOf(
        tabOf('x', [
          ['المملكة المغربية', '', '', 'كتابة الدولة'],
          [],
          ['لوحة تتبع تنفيذ الالتزامات إلى غاية 31 دجنبر 2025'],
          [],
          ['الحالة', 'الأجل', 'الجهة المسؤولة', 'الالتزام'],
          ['منجز', '2026', 'الوزارة', 'أ'],
        ]),
      ),
    );
    expect(read.tabs).toEqual([
      {
        name: 'x',
        kind: 'commitments',
        headerRow: 5,
        columns: { status: 'A', due: 'B', owner: 'C', title: 'D' },
      },
    ]);
    expect(titlesOf(read)).toEqual(['أ']);
  });

  it('is told by its words whatever their case, accents, harakat, brackets and spaces', () => {
    expect(
      columnsOf([
        [
          'N°',
          'INTITULE DE L’ACTION',
          'ECHEANCE (jj/mm/aaaa)',
          'État  d’avancement *',
          'Entité\nresponsable',
        ],
        ['a', 'A', '2026', 'en cours', 'x'],
      ])?.columns,
    ).toEqual({ ref: 'A', title: 'B', due: 'C', status: 'D', owner: 'E' });
    expect(
      columnsOf([
        ['اَلإِلْتِزام', 'الأجـــل', 'الحاله', 'الجهة المسئولة'],
        ['أ', '2026', 'منجز', 'x'],
      ])?.columns,
    ).toEqual({ title: 'A', due: 'B', status: 'C', owner: 'D' });
  });

  it('may be in two languages at once', () => {
    expect(
      columnsOf([
        ['الالتزام / Engagement', 'Échéance - الأجل', 'الحالة\nStatut'],
        ['أ', '2026', 'منجز'],
      ])?.columns,
    ).toEqual({ title: 'A', due: 'B', status: 'C' });
  });

  it('may go on after a name that opens it', () => {
    expect(
      columnsOf([
        [
          'Mesure n° 1 à 40',
          'Responsable de la mise en œuvre',
          'Statut au 30/06/2025',
          'Observations du comité',
        ],
        ['a', 'b', 'en cours', 'd'],
      ])?.columns,
    ).toMatchObject({ title: 'A', owner: 'B', status: 'C', notes: 'D' });
    expect(
      columnsOf([
        ['الالتزام', 'الجهة المسؤولة عن التنفيذ', 'وضعية الإنجاز إلى غاية يونيو 2025'],
        ['a', 'b', 'منجز'],
      ])?.columns,
    ).toEqual({ title: 'A', owner: 'B', status: 'C' });
  });

  it('needs a title and two more fields', () => {
    expect(
      columnsOf([
        ['الالتزام', 'الأجل'],
        ['أ', '2026'],
      ]),
    ).toBeUndefined();
    expect(
      columnsOf([
        ['الأجل', 'الحالة', 'الجهة المسؤولة'],
        ['2026', 'منجز', 'x'],
      ]),
    ).toBeUndefined();
  });

  it('may be two rows deep, with merged parents', () => {
    const rows = [
      ['المرجع', 'الالتزام', 'المتدخلون', null, 'التنفيذ', null, null],
      [null, null, 'الجهة المسؤولة', 'الشركاء', 'الأجل', 'الحالة', 'النسبة'],
      ['1-أ', 'أ', 'الوزارة', 'الصندوق', '2026', 'منجز', '50%'],
    ];
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 3 },
      { top: 1, bottom: 1, left: 4, right: 6 },
    ];
    const read = normalise(tableOf(tabOf('T', rows, merges)));
    expect(read.tabs[0]).toEqual({
      name: 'T',
      kind: 'commitments',
      headerRow: 2,
      columns: { ref: 'A', title: 'B', owner: 'C', dependsOn: 'D', due: 'E', status: 'F', progress: 'G' },
    });
    expect(only(read).item).toMatchObject({
      title: 'أ',
      owner: ['الوزارة'],
      dependsOn: ['الصندوق'],
      progress: 50,
    });
  });

  it('takes its meaning from the parent where the lower word says too little', () => {
    const rows = [
      ['Engagement', 'Échéance', null, 'Avis', null],
      [null, 'Date', 'Type', 'Syndicat', 'Administration'],
      ['a', '2026', 'x', 'insuffisant', 'réalisé'],
    ];
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 1, bottom: 1, left: 3, right: 4 },
    ];
    expect(columnsOf(rows, merges)?.columns).toMatchObject({
      title: 'A',
      due: 'B',
      unionView: 'D',
      stateView: 'E',
    });
  });

  it('may be two rows deep without merges', () => {
    const rows = [
      ['Réf', 'Engagement', 'Intervenants', '', 'Échéance'],
      ['', '', 'Responsable', 'Partenaires', ''],
      ['A1', 'a', 'DRH', 'CNSS', '2026'],
    ];
    expect(columnsOf(rows)).toMatchObject({
      headerRow: 2,
      columns: { title: 'B', owner: 'C', dependsOn: 'D', due: 'E' },
    });
  });

  test.each(['منجز', 'المحور الأول'])(
    'does not take in the first row of data, though its words could be headers: %s',
    (word) => {
      const rows = [
        ['النوع', 'الالتزام', '', 'المحور', 'الحالة'],
        [word, '', word, '', ''],
        ['التزام', 'أ', '', 'الأجور', 'تم'],
      ];
      const read = normalise(tableOf(tabOf('T', rows)));
      expect(read.tabs[0]).toMatchObject({ headerRow: 1 });
      expect(read.commitments.map(({ item }) => item.extra)).toEqual([{ C: word }, {}]);
    },
  );

  it('does not take in words far from one another, where nothing above them is wide', () => {
    const rows = [
      ['النوع', 'ملاحظات', 'الالتزام', '', 'الأجل'],
      ['réalisé', '', '', 'المحور الأول', ''],
      ['', '', 'أ', '', '2026'],
    ];
    expect(normalise(tableOf(tabOf('T', rows))).tabs[0]).toMatchObject({ headerRow: 1 });
  });

  it('does not take in two kinds that stand side by side', () => {
    const rows = [
      ['المحور', '', 'الالتزام', 'الحالة', 'الأجل'],
      ['التزام', 'مشروع', '', '', ''],
      ['', '', 'أ', 'تم', ''],
    ];
    expect(normalise(tableOf(tabOf('T', rows))).tabs[0]).toMatchObject({ headerRow: 1 });
  });

  it('does not take in a formula in error, which is no «Ref»', () => {
    const rows = [
      ['', 'الالتزام', 'الحالة', 'الأجل'],
      ['#REF!', '', 'réalisé', ''],
      ['', 'أ', 'تم', ''],
    ];
    const read = normalise(tableOf(tabOf('T', rows)));
    expect(read.tabs[0]).toMatchObject({ headerRow: 1, columns: { title: 'B' } });
    expect(codesOf(read)).toEqual(['cell.formula-error', 'title.missing']);
  });

  it('may be three rows deep', () => {
    const rows = [
      ['Engagement', 'Suivi', null, null],
      [null, 'Calendrier', 'Avancement', null],
      [null, 'Échéance', 'Statut', 'Taux'],
      ['a', '2026', 'en cours', '50%'],
    ];
    const merges = [
      { top: 1, bottom: 3, left: 0, right: 0 },
      { top: 1, bottom: 1, left: 1, right: 3 },
      { top: 2, bottom: 2, left: 2, right: 3 },
    ];
    expect(columnsOf(rows, merges)).toEqual({
      name: 'T',
      kind: 'commitments',
      headerRow: 3,
      columns: { title: 'A', due: 'B', status: 'C', progress: 'D' },
    });
  });

  it('is not a banner merged over the whole table', () => {
    const rows = [
      ['Plan d’action 2025', null, null, null],
      ['Action', 'Échéance', 'Statut', 'Divers'],
      ['a', '2026', 'en cours', 'z'],
    ];
    const read = normalise(tableOf(tabOf('T', rows, [{ top: 1, bottom: 1, left: 0, right: 3 }])));
    expect(read.tabs[0]?.headerRow).toBe(2);
    expect(only(read).item.extra).toEqual({ Divers: 'z' });
  });

  it('is skipped where it stands again among the rows', () => {
    const header = ['Action', 'Échéance', 'Statut'];
    expect(
      titlesOf(
        normalise(tableOf(tabOf('T', [header, ['a', '2026', 'en cours'], header, ['b', '2026', 'fait']]))),
      ),
    ).toEqual(['a', 'b']);
  });
});

describe('a header that could be two fields', () => {
  test.each(['Avancement', "État d'avancement", 'Réalisation', 'الإنجاز', 'مستوى الإنجاز'])(
    '%s is decided by its cells',
    (header) => {
      const rows = (cell: string | number) => [
        ['Action', 'Échéance', 'Responsable', header],
        ['a', '2026', 'x', cell],
        ['b', '2026', 'x', cell],
      ];
      expect(columnsOf(rows('45 %'))?.columns).toMatchObject({ progress: 'D' });
      expect(columnsOf(rows(0.4))?.columns).toMatchObject({ progress: 'D' });
      expect(columnsOf(rows('en cours'))?.columns).toMatchObject({ status: 'D' });
      expect(columnsOf(rows('منجز'))?.columns).toMatchObject({ status: 'D' });
    },
  );

  it('gives both where both stand', () => {
    expect(
      columnsOf([
        ['Action', 'Échéance', "État d'avancement", 'Avancement'],
        ['a', '2026', 'en cours', 0.5],
      ])?.columns,
    ).toMatchObject({ status: 'C', progress: 'D' });
    expect(
      columnsOf([
        ['Action', 'Échéance', "État d'avancement", 'Taux de réalisation'],
        ['a', '2026', '', ''],
      ])?.columns,
    ).toMatchObject({ status: 'C', progress: 'D' });
  });

  it('is none of ours where its cells are something else', () => {
    const read = normalise(
      tableOf(
        tabOf('T', [
          ['Action', 'Échéance', 'Statut', 'Type'],
          ['a', '2026', 'fait', 'Investissement'],
          ['b', '2026', 'fait', 'Fonctionnement'],
          ['c', '2026', 'fait', 'Études'],
        ]),
      ),
    );
    expect(read.tabs[0]?.columns).not.toHaveProperty('kind');
    expect(read.commitments[0]?.item).toMatchObject({
      kind: 'commitment',
      extra: { Type: 'Investissement' },
    });
    expect(codesOf(read)).toEqual([]);
  });
});

describe('two headers for one field', () => {
  it('take the better, keep the other, and say so once', () => {
    for (const order of [
      ['المطلب', 'الالتزام'],
      ['الالتزام', 'المطلب'],
    ]) {
      const read = normalise(
        tableOf(
          tabOf('T', [
            [...order, 'الأجل', 'الحالة'],
            [...order.map((header) => `قيمة ${header}`), '2026', 'منجز'],
          ]),
        ),
      );
      expect(only(read).item).toMatchObject({ title: 'قيمة الالتزام', extra: { المطلب: 'قيمة المطلب' } });
      expect(read.findings).toEqual([
        expect.objectContaining({
          severity: 'info',
          code: 'header.duplicate',
          row: 1,
          value: 'المطلب',
          params: { field: 'title', header: 'المطلب', taken: 'الالتزام' },
        }),
      ]);
    }
  });

  it('do not let an empty column win', () => {
    const read = normalise(
      tableOf(
        tabOf('T', [
          ['الالتزام', 'المطلب', 'الأجل', 'الحالة'],
          ['', 'أ', '2026', 'منجز'],
          ['', 'ب', '2026', 'منجز'],
        ]),
      ),
    );
    expect(titlesOf(read)).toEqual(['أ', 'ب']);
  });

  it('leave a bare date to its column only where nothing better stands', () => {
    expect(
      columnsOf([
        ['Action', 'Statut', 'Échéance', 'Date'],
        ['a', 'fait', '2026', '14/10/2025'],
      ])?.columns,
    ).toMatchObject({ agreedOn: 'D', due: 'C' });
    expect(
      columnsOf([
        ['Action', 'Statut', "Date de l'accord", 'Date'],
        ['a', 'fait', '14/10/2025', '2026'],
      ])?.columns,
    ).toMatchObject({ agreedOn: 'C' });
  });
});

describe('columns that are none of ours', () => {
  it('are kept by header, by letter where they have none, and apart where a header comes twice', () => {
    const read = normalise(
      tableOf(
        tabOf('T', [
          ['Action', 'Statut', 'Échéance', 'Budget 2025 (KDH)x', '', 'Divers', 'Divers'],
          ['a', 'fait', '2026', 'b', 'c', 'd', 'e', 'f'],
        ]),
      ),
    );
    expect(only(read).item.extra).toEqual({ E: 'c', Divers: 'd', 'Divers (2)': 'e', H: 'f' });
  });
});

describe('tabs', () => {
  const commitments = [
    ['الالتزام', 'الأجل', 'الحالة'],
    ['أ', '2026', 'منجز'],
  ];
  test.each<[string, string, (string | null)[][]]>([
    [
      'rounds',
      'ar',
      [
        ['الدورة', 'تاريخ الانعقاد', 'المكان', 'المحضر'],
        ['دورة أكتوبر', '14/10/2025', 'الرباط', 'محضر'],
      ],
    ],
    [
      'rounds',
      'ar',
      [
        ['الجولة', 'التاريخ'],
        ['الأولى', '14/10/2025'],
      ],
    ],
    [
      'rounds',
      'fr',
      [
        ['Session', 'Date de tenue', 'Lieu', 'PV'],
        ['S1', '14/10/2025', 'Rabat', 'x'],
      ],
    ],
    [
      'rounds',
      'en',
      [
        ['Round', 'Held on', 'Planned', 'Place'],
        ['R1', '14/10/2025', '', 'Rabat'],
      ],
    ],
    [
      'committees',
      'ar',
      [
        ['اللجنة المشتركة', 'الأعضاء', 'تاريخ الانطلاق'],
        ['لجنة الملفات', 'أ؛ ب', '16/10/2025'],
      ],
    ],
    [
      'committees',
      'ar',
      [
        ['اللجن', 'الأعضاء'],
        ['لجنة الملفات', 'أ؛ ب'],
      ],
    ],
    [
      'committees',
      'fr',
      [
        ['Commission mixte', 'Membres', 'Début des travaux'],
        ['C', 'a; b', '16/10/2025'],
      ],
    ],
    [
      'committees',
      'en',
      [
        ['Ref', 'Committee', 'Members'],
        ['1', 'C', 'a; b'],
      ],
    ],
    [
      'meetings',
      'ar',
      [
        ['اللجنة', 'تاريخ الاجتماع', 'جدول الأعمال', 'الخلاصات', 'المحضر'],
        ['لجنة الملفات', '16/10/2025', 'x', 'y', 'z'],
      ],
    ],
    [
      'meetings',
      'ar',
      [
        ['اجتماع', 'التاريخ', 'جدول الأعمال', 'الخلاصات'],
        ['الأول', '16/10/2025', 'x', 'y'],
      ],
    ],
    [
      'meetings',
      'fr',
      [
        ['Réunion', 'Date', 'Ordre du jour', 'Conclusions'],
        ['R1', '16/10/2025', 'x', 'y'],
      ],
    ],
    [
      'meetings',
      'en',
      [
        ['Committee', 'Meeting date', 'Outcome', 'Minutes'],
        ['C', '16/10/2025', 'x', 'y'],
      ],
    ],
  ])('of %s are told by their headers (%s)', (kind, _language, rows) => {
    const read = normalise(tableOf(tabOf('whatever', rows), tabOf('أ', commitments)));
    expect(read.tabs.map((tab) => tab.kind)).toEqual([kind, 'commitments']);
    expect(read.rounds.length + read.committees.length + read.meetings.length).toBe(1);
    expect(codesOf(read)).toEqual([]);
  });

  it('of other kinds are ignored, without a finding', () => {
    const read = normalise(
      tableOf(
        tabOf('Guide', [['Mode d’emploi'], ['Statut', 'Couleur'], ['en cours', 'orange']]),
        tabOf('Listes', [
          ['الحالة', 'النوع'],
          ['منجز', 'التزام'],
        ]),
        tabOf('', []),
        tabOf('أ', commitments),
      ),
    );
    expect(read.tabs).toHaveLength(1);
    expect(read.findings).toEqual([]);
  });

  it('that our own feedback writes are never read', () => {
    const read = normalise(tableOf({ ...tabOf('قراءة الجدول', commitments), ours: true }));
    expect(read.tabs).toEqual([]);
    expect(codesOf(read)).toEqual(['header.missing']);
  });

  it('say which one comes nearest where none holds commitments', () => {
    const read = normalise(
      tableOf(
        tabOf('Notes', [['x']]),
        tabOf('Suivi', [
          ['Échéance', 'Statut', 'Responsable'],
          ['2026', 'fait', 'DRH'],
        ]),
      ),
    );
    expect(read.findings).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'header.missing',
        tab: 'Suivi',
        row: null,
        column: null,
        cell: null,
      }),
    ]);
  });

  it('are all read where several hold commitments', () => {
    expect(
      titlesOf(
        normalise(
          tableOf(
            tabOf('1', commitments),
            tabOf('2', [
              ['Action', 'Statut', 'Délai'],
              ['b', 'fait', '2026'],
            ]),
          ),
        ),
      ),
    ).toEqual(['أ', 'b']);
  });

  it('tell the language to answer in', () => {
    expect(normalise(tableOf(tabOf('1', commitments))).language).toBe('ar');
    expect(
      normalise(
        tableOf(
          tabOf('1', [
            ['Engagement', 'Échéance', 'Statut'],
            ['b', '2026', 'fait'],
          ]),
        ),
      ).language,
    ).toBe('fr');
    expect(
      normalise(
        tableOf(
          tabOf('1', [
            ['Commitment', 'Deadline', 'Status'],
            ['b', '2026', 'done'],
          ]),
        ),
      ).language,
    ).toBe('en');
  });
});
