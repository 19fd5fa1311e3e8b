-- the system's own reasons: what help is called for, and why work stops by itself
insert ignore into reason (number, code, name, name_en, kind)
values ('CALL-MATERIAL', 'R-CALL-MATERIAL', '缺料', 'Material', 'HELP'),
       ('CALL-QUALITY', 'R-CALL-QUALITY', '质量', 'Quality', 'HELP'),
       ('CALL-MACHINE', 'R-CALL-MACHINE', '设备', 'Machine', 'HELP'),
       ('CALL-FOREMAN', 'R-CALL-FOREMAN', '班组长', 'Foreman', 'HELP'),
       ('SHIFT-END', 'R-SHIFT-END', '班次结束', 'End of shift', 'PAUSE');
