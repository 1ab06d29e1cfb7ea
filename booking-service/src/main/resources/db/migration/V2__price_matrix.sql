insert into car_model (id, brand, name, family, first_year, last_year) values
    (1, 'VW', 'Polo', 'Polo', 2017, 2026),
    (2, 'VW', 'Golf 7', 'Golf', 2012, 2019),
    (3, 'VW', 'Golf 8', 'Golf', 2019, 2026),
    (4, 'VW', 'Passat B8', 'Passat', 2014, 2023),
    (5, 'Audi', 'A3 8V', 'A3', 2012, 2020),
    (6, 'Audi', 'A4 B9', 'A4', 2015, 2023),
    (7, 'Audi', 'A6', 'A6', 2018, 2026),
    (8, 'BMW', '3er F30', '3er', 2012, 2019),
    (9, 'BMW', '3er G20', '3er', 2019, 2026),
    (10, 'Mercedes', 'C-Klasse W205', 'C-Klasse', 2014, 2021),
    (11, 'Opel', 'Astra K', 'Astra', 2015, 2026);

insert into brand_name (plain_name, brand) values
    ('vw', 'VW'),
    ('volkswagen', 'VW'),
    ('audi', 'Audi'),
    ('bmw', 'BMW'),
    ('mercedes', 'Mercedes'),
    ('mercedesbenz', 'Mercedes'),
    ('opel', 'Opel');

-- One line per model, as the list is written on paper: four inspections by mileage, then the rest. Euros.
insert into base_price (model_id, service, mileage_band, base_cents)
select m.id, p.service, p.mileage_band, p.euros * 100
from (values
    ('VW', 'Polo', 169, 199, 259, 299, 149, 319, 279, 89, 119),
    ('VW', 'Golf 7', 189, 219, 289, 329, 159, 349, 299, 89, 129),
    ('VW', 'Golf 8', 199, 229, 299, 339, 169, 359, 309, 89, 129),
    ('VW', 'Passat B8', 219, 259, 329, 369, 179, 399, 349, 89, 139),
    ('Audi', 'A3 8V', 229, 269, 339, 379, 189, 429, 379, 89, 139),
    ('Audi', 'A4 B9', 249, 289, 359, 399, 199, 449, 399, 89, 149),
    ('Audi', 'A6', 289, 329, 399, 449, 229, 489, 439, 89, 159),
    ('BMW', '3er F30', 259, 299, 369, 409, 209, 469, 419, 89, 149),
    ('BMW', '3er G20', 269, 309, 379, 419, 219, 479, 429, 89, 159),
    ('Mercedes', 'C-Klasse W205', 279, 319, 389, 429, 229, 499, 449, 89, 159),
    ('Opel', 'Astra K', 179, 209, 279, 319, 159, 339, 289, 89, 119)
) as matrix (brand, name, up_to_40, up_to_70, up_to_100, from_100, oil, brakes_front, brakes_rear, tuv, climate)
join car_model m using (brand, name)
cross join lateral (values
    ('INSPECTION', 'UP_TO_40_000', up_to_40),
    ('INSPECTION', 'UP_TO_70_000', up_to_70),
    ('INSPECTION', 'UP_TO_100_000', up_to_100),
    ('INSPECTION', 'FROM_100_000', from_100),
    ('OIL', null, oil),
    ('BRAKES_FRONT', null, brakes_front),
    ('BRAKES_REAR', null, brakes_rear),
    ('TUV', null, tuv),
    ('CLIMATE', null, climate)
) as p (service, mileage_band, euros);

insert into service_duration (service, minutes) values
    ('INSPECTION', 120),
    ('OIL', 120),
    ('BRAKES_FRONT', 180),
    ('BRAKES_REAR', 180),
    ('TUV', 60),
    ('CLIMATE', 60);
