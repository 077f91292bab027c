create table job (
    name             text        constraint job_pk primary key,
    task             text        not null,
    cron             text        not null,
    zone             text        not null,
    enabled          boolean     not null,
    parameters       jsonb       not null,
    item_limit       integer     not null,
    stop_above       integer     not null,
    surge_factor     integer     not null,
    overlap          text        not null,
    catch_up         text        not null,
    alarm            boolean     not null,
    pause_reason     text,
    pause_until      timestamptz,
    pause_by         text,
    considered_until timestamptz not null,
    active_since     timestamptz not null,
    silent_since     timestamptz,
    crontab_entry    text,
    version          bigint      not null default 1
);

-- names that were ever given to a job by the hub itself: one that was deleted stays deleted
create table job_first_mention (
    name text constraint job_first_mention_pk primary key
);

-- one row; grows with every definition or pause, so that a node notices what another changed by reading one number
create table job_edition (
    edition bigint not null
);
insert into job_edition values (1);

create function job_edition_grows() returns trigger language plpgsql as
$$
begin
    update job_edition set edition = edition + 1;
    return null;
end
$$;

create trigger job_changes
    after insert or delete or update of version, pause_reason, pause_until on job
    for each statement execute function job_edition_grows();
