alter table production_report add key production_report_booked (booked_at);
