package dev.centralita.testbed.chatwoot;

/** What stands in the accounts before anybody speaks. */
public final class Furniture {

    public static final int ACCOUNT = 1;
    public static final int OTHER_ACCOUNT = 2;
    public static final int WEBSITE = 1;
    public static final int WHATSAPP = 2;
    /** An inbox of an API channel whose agents have 48 hours to reply. */
    public static final int API = 3;

    /** Numbers of Twilio's: one for WhatsApp, one for SMS. */
    public static final int TWILIO_WHATSAPP = 6;

    public static final int TWILIO_SMS = 7;

    static final int OTHER_INBOX = 5;

    public static final int ADMINISTRATOR = 1;
    public static final int SALES = 1;
    public static final int SUPPORT = 2;

    static final String MOVE_IN = """
            insert into accounts (id, name, created_at, updated_at) values
                (1, 'Tienda', '2023-11-01', '2023-11-01'), (2, 'Taller', '2023-11-01', '2023-11-01');
            insert into users (id, name, email, created_at, updated_at)
                select n, (array['Rosa', 'Dewi', 'Bruno', 'Ana', 'Luis', 'Sari', 'Iván', 'Carla'])[n],
                    'agent' || n || '@shop.example', '2023-11-01', '2023-11-01' from generate_series(1, 8) n;
            insert into account_users (account_id, user_id, role, created_at, updated_at)
                select 1, n, case n when 1 then 1 else 0 end, '2023-11-01', '2023-11-01' from generate_series(1, 8) n;
            insert into account_users (account_id, user_id, role, created_at, updated_at) values
                (2, 1, 1, '2023-11-01', '2023-11-01');
            insert into teams (id, name, account_id, created_at, updated_at) values
                (1, 'ventas', 1, '2023-11-01', '2023-11-01'), (2, 'soporte', 1, '2023-11-01', '2023-11-01'),
                (3, 'cobranza', 1, '2023-11-01', '2023-11-01');
            insert into labels (title, account_id, created_at, updated_at)
                select title, 1, '2023-11-01', '2023-11-01'
                from unnest(array['vip', 'reclamo', 'facturacion', 'no-cerrar']) title;
            insert into channel_api (id, account_id, additional_attributes, created_at, updated_at) values
                (1, 1, '{"agent_reply_time_window": 48}', '2023-11-01', '2023-11-01');
            insert into channel_twilio_sms (id, account_sid, auth_token, account_id, medium, created_at, updated_at) values
                (1, 'AC1', 'none', 1, 1, '2023-11-01', '2023-11-01'), (2, 'AC1', 'none', 1, 0, '2023-11-01', '2023-11-01');
            insert into inboxes (id, account_id, channel_id, channel_type, name, created_at, updated_at) values
                (1, 1, 1, 'Channel::WebWidget', 'Sitio web', '2023-11-01', '2023-11-01'),
                (2, 1, 1, 'Channel::Whatsapp', 'WhatsApp', '2023-11-01', '2023-11-01'),
                (3, 1, 1, 'Channel::Api', 'Aplicación', '2023-11-01', '2023-11-01'),
                (4, 1, 1, 'Channel::Email', 'Correo', '2023-11-01', '2023-11-01'),
                (5, 2, 1, 'Channel::WebWidget', 'Taller web', '2023-11-01', '2023-11-01'),
                (6, 1, 1, 'Channel::TwilioSms', 'WhatsApp de Twilio', '2023-11-01', '2023-11-01'),
                (7, 1, 2, 'Channel::TwilioSms', 'SMS', '2023-11-01', '2023-11-01');
            """;

    private Furniture() {}
}
