alter table planned_operation
    add column part int not null default 0 comment '1 or 2 where the operation is planned in two parts' after sequence;
