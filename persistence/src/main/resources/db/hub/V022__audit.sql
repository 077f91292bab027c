create table audit_entry (
    seq bigint constraint audit_entry_key primary key,
    at timestamptz not null,
    actor_kind text not null,
    actor text not null,
    what text not null,
    about text not null,
    details jsonb not null,
    hash text not null
);

-- The one end of the chain; its row lock puts the nodes in line, and it tells when the last entries were taken away.
create table audit_end (
    is_end boolean constraint audit_end_key primary key default true,
    seq bigint not null,
    hash text not null,
    constraint audit_end_is_one check (is_end)
);

insert into audit_end (seq, hash) values (0, repeat('0', 64));

create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to: % of % refused', tg_op, tg_table_name;
end
$$;

create function audit_end_moves_on() returns trigger language plpgsql as $$
begin
    if new.seq <> old.seq + 1 then
        raise exception 'the end of the audit moves on by one: % to % refused', old.seq, new.seq;
    end if;
    return new;
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_stays();
create trigger audit_entry_is_kept before truncate on audit_entry for each statement execute function audit_stays();
create trigger audit_end_stays before delete on audit_end for each row execute function audit_stays();
create trigger audit_end_is_kept before truncate on audit_end for each statement execute function audit_stays();
create trigger audit_end_moves_on before update on audit_end for each row execute function audit_end_moves_on();
