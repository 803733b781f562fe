export const alert = {
  'alert.title':
    '{count, plural, one {# sprawa wymaga} few {# sprawy wymagają} many {# spraw wymaga} other {# sprawy wymaga}} moderacji',
  'alert.reminder':
    '{count, plural, one {# sprawa wymaga} few {# sprawy wymagają} many {# spraw wymaga} other {# sprawy wymaga}} moderacji: {command}',
  'alert.failing':
    '! <b>{feed}</b> nie działa od {count, plural, one {jednego dnia} few {# dni} many {# dni} other {# dnia}}. {what} Nic do zrobienia, dopóki nie potrwa to tydzień.',
  'alert.failing-step':
    '! <b>{feed}</b> nie działa od {count, plural, one {jednego dnia} few {# dni} many {# dni} other {# dnia}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> zniknął na dobre. {what} Przestałem pytać. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> nie działał przez dwa tygodnie i przestałem pytać. {what} → {add} z jego adresem albo {remove}',
  'alert.moved': '✓ <b>{feed}</b> przeniósł się na stałe do {host} i tam go śledzę. Nic do zrobienia.',
  'alert.held-back':
    '! <b>{feed}</b>: zatrzymano {count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}, bo opublikował naraz więcej niż kiedykolwiek. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# wiadomość czeka i wyjdzie} few {# wiadomości czekają i wyjdą} many {# wiadomości czeka i wyjdzie} other {# wiadomości czeka i wyjdzie}}, gdy to będzie dozwolone.',
  'alert.lost':
    '× {channel} już nie istnieje. {count, plural, one {# wiadomość czeka} few {# wiadomości czekają} many {# wiadomości czeka} other {# wiadomości czeka}}. → {edit} z innym kanałem albo {remove}',
  'alert.more': 'jeszcze {count, number} w {command}',
  'button.open-feeds': 'Otwórz feedy',
} as const;
