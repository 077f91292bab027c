-- Figures of three hours, of which nearly every zone's day can be made, and of weeks, which begin on Thursdays (UTC): a
-- year is few rows for whoever looks. minutes is 15, 60, 180, 1440 or 10080.
insert into queue_figures
    select 180, starts_at - interval hour(starts_at) mod 3 hour as three_hours, pbx, queue, sum(offered),
        sum(answered), sum(abandoned), sum(abandoned_soon), sum(answered_in_time), sum(overflowed), sum(waited_ms),
        max(longest_ms), sum(handled), sum(handling_ms), sum(missed)
    from queue_figures where minutes = 60 group by three_hours, pbx, queue;
insert into queue_figures
    select 10080, starts_at - interval mod(datediff(starts_at, '1970-01-01'), 7) day as week, pbx, queue, sum(offered),
        sum(answered), sum(abandoned), sum(abandoned_soon), sum(answered_in_time), sum(overflowed), sum(waited_ms),
        max(longest_ms), sum(handled), sum(handling_ms), sum(missed)
    from queue_figures where minutes = 1440 group by week, pbx, queue;
insert into agent_figures
    select 180, starts_at - interval hour(starts_at) mod 3 hour as three_hours, pbx, agent, queue, sum(handled),
        sum(handling_ms), sum(missed)
    from agent_figures where minutes = 60 group by three_hours, pbx, agent, queue;
insert into agent_figures
    select 10080, starts_at - interval mod(datediff(starts_at, '1970-01-01'), 7) day as week, pbx, agent, queue,
        sum(handled), sum(handling_ms), sum(missed)
    from agent_figures where minutes = 1440 group by week, pbx, agent, queue;
insert into agent_time (minutes, starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
    select 180, starts_at - interval hour(starts_at) mod 3 hour as three_hours, pbx, agent, queue, sum(busy_ms),
        sum(free_ms), sum(paused_ms)
    from agent_time where minutes = 60 group by three_hours, pbx, agent, queue;
insert into agent_time (minutes, starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
    select 10080, starts_at - interval mod(datediff(starts_at, '1970-01-01'), 7) day as week, pbx, agent, queue,
        sum(busy_ms), sum(free_ms), sum(paused_ms)
    from agent_time where minutes = 1440 group by week, pbx, agent, queue;
insert into queue_time
    select 180, starts_at - interval hour(starts_at) mod 3 hour as three_hours, pbx, queue, sum(busy_ms), sum(free_ms),
        sum(paused_ms)
    from queue_time where minutes = 60 group by three_hours, pbx, queue;
insert into queue_time
    select 10080, starts_at - interval mod(datediff(starts_at, '1970-01-01'), 7) day as week, pbx, queue, sum(busy_ms),
        sum(free_ms), sum(paused_ms)
    from queue_time where minutes = 1440 group by week, pbx, queue;
