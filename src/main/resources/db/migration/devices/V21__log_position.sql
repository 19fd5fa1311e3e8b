create sequence log_position start with 1 increment by 1 cache 1000;

alter table scan add column position bigint null comment 'the order of what happened: drawn while the locks are held';

-- what is here already comes before everything that follows, in the order in which it came
update scan s
join (select id, row_number() over (order by received_at, seq, id) - count(*) over () as place from scan) n on n.id = s.id
set s.position = n.place;

alter table scan modify column position bigint not null, add unique key scan_position (position);
