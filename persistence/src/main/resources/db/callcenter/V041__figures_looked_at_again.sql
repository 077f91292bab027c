-- Marks that follow some minutes behind those of calls (1) and of the time of agents (2), for what a long transaction wrote.
insert into figures_mark select id + 2, written_at from figures_mark;
