-- The call centre's database as Issabel has it, with a day's rows in it.
create table agent (
  id int unsigned not null auto_increment primary key,
  type enum('Agent','SIP','PJSIP','IAX2') not null default 'Agent',
  number varchar(40) not null,
  name varchar(250) not null,
  password varchar(250) not null,
  estatus enum('A','I') default 'A',
  eccp_password varchar(128),
  key agent_type (estatus, type, number)
) engine=InnoDB default charset=utf8;

create table campaign (
  id int unsigned not null auto_increment primary key,
  name varchar(64) not null,
  datetime_init date not null,
  datetime_end date not null,
  daytime_init time not null,
  daytime_end time not null,
  retries int unsigned not null default 1,
  trunk varchar(255),
  context varchar(32) not null,
  queue varchar(16) not null,
  max_canales int unsigned not null default 0,
  num_completadas int unsigned,
  promedio int unsigned,
  desviacion int unsigned,
  script text not null,
  estatus varchar(1) not null default 'A',
  id_url int unsigned,
  callerid varchar(15)
) engine=InnoDB default charset=utf8;

create table calls (
  id int unsigned not null auto_increment primary key,
  id_campaign int unsigned not null,
  phone varchar(32) not null,
  status varchar(32),
  uniqueid varchar(32),
  fecha_llamada datetime,
  start_time datetime,
  end_time datetime,
  retries int unsigned not null default 0,
  duration int unsigned,
  id_agent int unsigned,
  transfer varchar(6),
  datetime_entry_queue datetime,
  duration_wait int,
  dnc int(1) not null default 0,
  date_init date,
  date_end date,
  time_init time,
  time_end time,
  agent varchar(32),
  failure_cause int unsigned,
  failure_cause_txt varchar(32),
  datetime_originate datetime,
  trunk varchar(20),
  scheduled boolean not null default 0,
  callerid varchar(15),
  key (start_time),
  key (datetime_entry_queue),
  foreign key (id_campaign) references campaign (id),
  foreign key (id_agent) references agent (id)
) engine=InnoDB default charset=utf8;

create table current_calls (
  id int unsigned not null auto_increment primary key,
  id_call int unsigned not null,
  fecha_inicio datetime not null,
  uniqueid varchar(32),
  queue varchar(16) not null,
  agentnum varchar(16) not null,
  event varchar(32) not null,
  Channel varchar(32) not null default '',
  ChannelClient varchar(32),
  hold enum('N','S') default 'N',
  foreign key (id_call) references calls (id)
) engine=InnoDB default charset=utf8;

create table queue_call_entry (
  id int unsigned not null auto_increment primary key,
  queue varchar(50),
  date_init date,
  date_end date,
  time_init time,
  time_end time,
  estatus varchar(1) not null default 'A',
  script text
) engine=InnoDB default charset=utf8;

create table call_entry (
  id int unsigned not null auto_increment primary key,
  id_agent int unsigned,
  id_queue_call_entry int unsigned not null,
  id_contact int unsigned,
  callerid varchar(15) not null,
  datetime_init datetime,
  datetime_end datetime,
  duration int unsigned,
  status varchar(32),
  transfer varchar(6),
  datetime_entry_queue datetime,
  duration_wait int,
  uniqueid varchar(32),
  id_campaign int unsigned,
  trunk varchar(20) not null,
  foreign key (id_agent) references agent (id),
  foreign key (id_queue_call_entry) references queue_call_entry (id)
) engine=InnoDB default charset=utf8;

create table break (
  id int unsigned not null auto_increment primary key,
  name varchar(250) not null,
  description varchar(250),
  status varchar(1) not null default 'A',
  tipo enum('B','H') default 'B'
) engine=InnoDB default charset=utf8;

create table audit (
  id int unsigned not null auto_increment primary key,
  id_agent int unsigned not null,
  id_break int unsigned,
  datetime_init datetime not null,
  datetime_end datetime,
  duration time,
  ext_parked varchar(10),
  key (id_agent, id_break, datetime_init),
  foreign key (id_agent) references agent (id),
  foreign key (id_break) references break (id)
) engine=InnoDB default charset=utf8;

insert into agent (type, number, name, password, estatus) values
  ('SIP', '8001', 'Lucía Romero', 'x', 'A'), ('SIP', '8002', 'Nur Aisyah', 'y', 'I');
insert into campaign (id, name, datetime_init, datetime_end, daytime_init, daytime_end, context, queue, script) values
  (1, 'Cobranza', '2025-01-01', '2030-12-31', '08:00', '18:00', 'from-internal', '8000', 'Buenos días');
insert into calls
  (id_campaign, phone, status, uniqueid, fecha_llamada, start_time, end_time, duration, id_agent, transfer, trunk) values
  (1, '8001', 'Finalizada', '1731000000.1', '2025-11-07 10:00:00', '2025-11-07 10:00:07', '2025-11-07 10:03:00', 173, 1, '8002', '04141234567'),
  (1, '8001', 'Sin respuesta', '1731000000.9', '2025-11-07 10:05:00', null, '2025-11-07 10:05:31', 31, 1, null, '-');
insert into current_calls (id_call, fecha_inicio, uniqueid, queue, agentnum, event, Channel) values
  (1, '2025-11-07 10:00:00', '1731000000.1', '8000', '8001', 'Link', 'SIP/8001-0000001a');
insert into queue_call_entry (queue) values ('8000');
insert into call_entry (id_agent, id_queue_call_entry, callerid, status, trunk) values (1, 1, '04149876543', 'terminada', 'SIP/voz');
insert into break (name, tipo) values ('Hold', 'H'), ('Almuerzo', 'B');
insert into audit (id_agent, id_break, datetime_init) values (1, 2, '2025-11-07 12:00:00');
