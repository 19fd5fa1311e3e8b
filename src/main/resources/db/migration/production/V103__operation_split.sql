alter table operation
    add column split_pieces       decimal(12, 3) null comment 'where the plan divides it: how many of its pieces are the second part; planned_start and planned_finish are then those of both parts together',
    add column split_work_unit_id bigint         null comment 'where the second part is planned; planned_work_unit_id is that of the first',
    add column split_start        datetime(3)    null,
    add column split_finish       datetime(3)    null,
    add column split_first_finish datetime(3)    null comment 'when the first part, which begins first, is done';
