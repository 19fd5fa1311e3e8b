alter table app_user add column language varchar(10) null comment 'in which the user wants his pages; null: as his browser asks';
