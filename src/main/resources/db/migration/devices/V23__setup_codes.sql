create table setup_code (
    id      bigint auto_increment primary key,
    maker   varchar(60) not null,
    model   varchar(60) not null,
    does    varchar(60) not null,
    kind    varchar(30) not null,
    content varchar(40) not null
) comment 'Barcodes of makers of scanners that change a setting of them, from their manuals';
