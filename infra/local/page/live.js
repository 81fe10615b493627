// Brings the page up to date when a mail comes or the next edition is composed anew.
const events = new EventSource('/events');
events.addEventListener('changed', () => location.reload());
