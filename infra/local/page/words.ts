import type { DeliveryStatus } from '../../../shared/model/delivery.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { Audience } from '../../../shared/model/tracker.ts';

/** What the outbox page says, in the languages of those who look at it. */
export interface PageWords {
  readonly title: string;
  readonly stays: string;
  readonly next: string;
  readonly nextNote: string;
  readonly edition: (number: string) => string;
  readonly notices: string;
  readonly more: (count: string) => string;
  readonly empty: string;
  readonly views: Readonly<Record<'look' | 'text' | 'headers' | 'attachments', string>>;
  readonly phone: string;
  readonly desk: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly noHeaders: string;
  readonly noAttachments: string;
  readonly noHtml: string;
  readonly fictional: string;
  readonly gone: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly statuses: Readonly<Record<DeliveryStatus, string>>;
  readonly languages: Readonly<Record<'ar' | 'fr', string>>;
}

const en: PageWords = {
  title: 'Outbox',
  stays: 'Nothing shown here has left this machine.',
  next: 'Next edition',
  nextNote: 'preview, not sent',
  edition: (number) => `Edition ${number}`,
  notices: 'Notices',
  more: (count) => `and ${count} more, in the folder`,
  empty: 'No mail yet. Run the pipeline, and each mail that it sends is shown here.',
  views: { look: 'As seen', text: 'Text part', headers: 'Headers', attachments: 'Attachments' },
  phone: 'Phone, 390 px',
  desk: 'Desk, 700 px',
  source: 'Source (.eml)',
  from: 'From',
  to: 'To',
  noHeaders: 'A preview has no headers: they are made when a mail is sent.',
  noAttachments: 'Nothing is attached.',
  noHtml: 'This mail is text alone.',
  fictional: 'Invented example',
  gone: 'There is no such mail here any more.',
  audiences: { bureau: 'Bureau', secretariat: 'Administration', editors: 'Editors', members: 'Members' },
  statuses: {
    planned: 'waiting',
    withheld: 'withheld',
    claimed: 'being sent',
    sent: 'sent',
    failed: 'failed',
    unknown: 'unknown',
    delivered: 'delivered',
    bounced: 'bounced',
    complained: 'complained of',
  },
  languages: { ar: 'Arabic', fr: 'French' },
};

const fr: PageWords = {
  title: 'Boîte d’envoi',
  stays: 'Rien de ce qui est montré ici n’a quitté cette machine.',
  next: 'Prochain numéro',
  nextNote: 'aperçu, non envoyé',
  edition: (number) => `Numéro ${number}`,
  notices: 'Avis',
  more: (count) => `et ${count} autres, dans le dossier`,
  empty: 'Aucun message pour l’instant. Chaque message envoyé sera montré ici.',
  views: {
    look: 'Tel qu’on le voit',
    text: 'Version texte',
    headers: 'En-têtes',
    attachments: 'Pièces jointes',
  },
  phone: 'Téléphone, 390 px',
  desk: 'Ordinateur, 700 px',
  source: 'Source (.eml)',
  from: 'De',
  to: 'À',
  noHeaders: 'Un aperçu n’a pas d’en-têtes : ils sont faits à l’envoi.',
  noAttachments: 'Aucune pièce jointe.',
  noHtml: 'Ce message n’a qu’une version texte.',
  fictional: 'Exemple fictif',
  gone: 'Ce message n’est plus là.',
  audiences: {
    bureau: 'Bureau',
    secretariat: 'Administration',
    editors: 'Tenue du tableau',
    members: 'Membres',
  },
  statuses: {
    planned: 'en attente',
    withheld: 'retenu',
    claimed: 'en cours d’envoi',
    sent: 'envoyé',
    failed: 'échec',
    unknown: 'sort inconnu',
    delivered: 'distribué',
    bounced: 'refusé',
    complained: 'plainte',
  },
  languages: { ar: 'arabe', fr: 'français' },
};

const ar: PageWords = {
  title: 'البريد الصادر',
  stays: 'لم يغادر هذا الجهاز شيء مما يُعرض هنا.',
  next: 'العدد المقبل',
  nextNote: 'معاينة، لم يُرسل',
  edition: (number) => `العدد ${number}`,
  notices: 'إشعارات',
  more: (count) => `و${count} أخرى في المجلد`,
  empty: 'لا توجد أي رسالة بعد. ستظهر هنا كل رسالة يتم إرسالها.',
  views: {
    look: 'كما تظهر للقارئ',
    text: 'النسخة النصية',
    headers: 'بيانات الرسالة',
    attachments: 'المرفقات',
  },
  phone: 'على الهاتف، 390 بكسل',
  desk: 'على الحاسوب، 700 بكسل',
  source: 'المصدر (.eml)',
  from: 'من',
  to: 'إلى',
  noHeaders: 'لا بيانات للمعاينة، فهي تُنشأ عند الإرسال.',
  noAttachments: 'لا توجد مرفقات.',
  noHtml: 'تقتصر هذه الرسالة على نسخة نصية.',
  fictional: 'مثال توضيحي',
  gone: 'لم تعد هذه الرسالة موجودة هنا.',
  audiences: { bureau: 'المكتب', secretariat: 'الإدارة', editors: 'ماسكو الجدول', members: 'الأعضاء' },
  statuses: {
    planned: 'في الانتظار',
    withheld: 'محتفظ بها',
    claimed: 'قيد الإرسال',
    sent: 'أُرسلت',
    failed: 'تعذّر الإرسال',
    unknown: 'مصير مجهول',
    delivered: 'وصلت',
    bounced: 'رُفضت',
    complained: 'شكوى',
  },
  languages: { ar: 'العربية', fr: 'الفرنسية' },
};

export const pageWords: Readonly<Record<Language, PageWords>> = { ar, fr, en };
