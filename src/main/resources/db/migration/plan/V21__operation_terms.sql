alter table routing_operation
    add column transfer_batch decimal(12, 3) null comment 'pieces go over in batches of so many; null: one by one',
    add column wait_minutes   int            not null default 0 comment 'pieces rest so long afterwards: cooling, drying',
    add column lead_days      int            not null default 0 comment 'days by the calendar that a subcontractor takes',
    add column alternatives   varchar(500)   null comment 'work centres that may do it as well, with the factor on its time: id*factor;…';
