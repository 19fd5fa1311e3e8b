alter table person add column email varchar(254) null comment 'where what he must know is sent';
