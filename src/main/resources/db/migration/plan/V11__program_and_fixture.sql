alter table routing_operation
    add column program varchar(60) null comment 'of the machine 程序',
    add column fixture varchar(60) null comment '夹具';
