import { createTransport } from 'nodemailer';

export type Mail = { to: string; subject: string; text: string };

/** Sends plain text; content stays on the pages, a mail only says where to look. */
export type Mailer = { send(mail: Mail): Promise<void> };

export function createMailer(settings: { url: string; from: string }): Mailer {
  const transport = createTransport(settings.url, { from: settings.from });
  return {
    async send(mail) {
      // As one address: what an identity provider gives as one is not read as a list.
      const to = { name: '', address: mail.to };
      await transport.sendMail({ ...mail, to, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
