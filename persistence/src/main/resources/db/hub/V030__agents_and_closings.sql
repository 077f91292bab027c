-- Both tables belong to the operator's database since before the hub; where they exist they are taken over with their rows.
create table if not exists usuarios (
    userid varchar(255) primary key,
    cargo  varchar(255)
);

create table if not exists logs_fechamento_chamados (
    id                serial    primary key,
    chatid            integer   not null,
    userid            integer   not null,
    tabulation_id     integer   not null,
    chat_last_message timestamp,
    created_at        timestamp default current_timestamp
);

-- a row without state is the predecessor's: it wrote before it acted and kept no outcome
alter table logs_fechamento_chamados
    alter column id type bigint,
    alter column chatid type bigint,
    alter column userid type bigint,
    alter column tabulation_id type bigint,
    add column platform     text        not null default 'huggy',
    add column state        text        constraint closing_state
        check (state in ('pending', 'closed', 'left-open', 'failed', 'gone')),
    add column reason       text,
    add column http_status  integer,
    add column error        text,
    add column attempts     integer     not null default 0,
    add column stale_since  timestamptz,
    add column decided_at   timestamptz,
    add column run          bigint,
    add column rule_version text;

do $$
declare
    numbers text := pg_get_serial_sequence('logs_fechamento_chamados', 'id');
begin
    if numbers is not null then
        execute 'alter sequence ' || numbers || ' as bigint';
    end if;
end
$$;

-- one silence is logged once; the predecessor's rows are not counted
create unique index closing_once on logs_fechamento_chamados (platform, chatid, stale_since) where state is not null;
-- what has to be finished, and what failed before?
create index closing_open_ends on logs_fechamento_chamados (platform, state) where state in ('pending', 'failed');
-- what has this run settled?
create index closing_of_run on logs_fechamento_chamados (run) where run is not null;
-- when was this conversation closed?
create index closing_of_conversation on logs_fechamento_chamados (chatid, id desc);
-- what was closed for this agent?
create index closing_of_agent on logs_fechamento_chamados (userid, id desc);
-- what was logged in these days?
create index closing_by_day on logs_fechamento_chamados (created_at);
