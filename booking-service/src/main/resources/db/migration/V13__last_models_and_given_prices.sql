-- The last brands, written like those before; then other names, and the prices that were given apart from the matrix.
insert into car_model (brand, family, name, first_year, last_year, electric, performance)
select family.brand, family.name, trim(family.name || ' ' || years[1]), years[2]::int, nullif(years[3], '')::int,
    family.kind like '%E%', family.kind like '%P%'
from (values
    ('Renault', '4 E-Tech', 'E', '2025-'),
    ('Renault', '5 E-Tech', 'E', '2024-'),
    ('Renault', 'Arkana', '', '2021-'),
    ('Renault', 'Austral', '', '2022-'),
    ('Renault', 'Captur', '', 'I 2013-2019, II 2020-'),
    ('Renault', 'Clio', '', 'I 1994-1998, II 1998-2005, III 2005-2012, IV 2012-2019, V 2019-'),
    ('Renault', 'Espace', '', 'III 1996-2002, IV 2002-2014, V 2015-2023, VI 2023-'),
    ('Renault', 'Kadjar', '', '2015-2022'),
    ('Renault', 'Kangoo', '', 'I 1997-2008, II 2008-2021, III 2021-'),
    ('Renault', 'Koleos', '', 'I 2008-2015, II 2017-2020'),
    ('Renault', 'Laguna', '', 'I 1994-2001, II 2001-2007, III 2007-2015'),
    ('Renault', 'Mégane', '', 'I 1995-2002, II 2002-2008, III 2008-2016, IV 2016-2023'),
    ('Renault', 'Mégane E-Tech', 'E', '2022-'),
    ('Renault', 'Modus', '', '2004-2012'),
    ('Renault', 'Scénic', '', 'I 1996-2003, II 2003-2009, III 2009-2016, IV 2016-2022'),
    ('Renault', 'Scénic E-Tech', 'E', '2024-'),
    ('Renault', 'Talisman', '', '2015-2022'),
    ('Renault', 'Trafic', '', 'II 2001-2014, III 2014-'),
    ('Renault', 'Twingo', '', 'I 1994-2007, II 2007-2014, III 2014-2024'),
    ('Renault', 'Twingo Electric', 'E', '2020-2024'),
    ('Renault', 'Zoe', 'E', '2013-2024'),

    ('SEAT', 'Alhambra', '', 'I 1996-2010, II 2010-2022'),
    ('SEAT', 'Altea', '', '2004-2015'),
    ('SEAT', 'Arona', '', '2017-'),
    ('SEAT', 'Arosa', '', '1997-2004'),
    ('SEAT', 'Ateca', '', '2016-'),
    ('SEAT', 'Cordoba', '', '1994-2009'),
    ('SEAT', 'Exeo', '', '2009-2013'),
    ('SEAT', 'Ibiza', '', '6K 1994-2002, 6L 2002-2008, 6J 2008-2017, KJ 2017-'),
    ('SEAT', 'Leon', '', '1M 1999-2005, 1P 2005-2012, 5F 2012-2020, KL 2020-'),
    ('SEAT', 'Mii', '', '2012-2019'),
    ('SEAT', 'Mii electric', 'E', '2019-2021'),
    ('SEAT', 'Tarraco', '', '2018-2024'),
    ('SEAT', 'Toledo', '', '1L 1994-1999, 1M 1999-2004, 5P 2004-2009, KG 2012-2019'),

    ('Škoda', 'Citigo', '', '2011-2019'),
    ('Škoda', 'Citigo e iV', 'E', '2019-2021'),
    ('Škoda', 'Elroq', 'E', '2025-'),
    ('Škoda', 'Enyaq', 'E', '2020-'),
    ('Škoda', 'Fabia', '', 'I 1999-2007, II 2007-2014, III 2014-2021, IV 2021-'),
    ('Škoda', 'Felicia', '', '1994-2001'),
    ('Škoda', 'Kamiq', '', '2019-'),
    ('Škoda', 'Karoq', '', '2017-'),
    ('Škoda', 'Kodiaq', '', 'I 2016-2024, II 2024-'),
    ('Škoda', 'Octavia', '', 'I 1996-2004, II 2004-2013, III 2013-2020, IV 2020-'),
    ('Škoda', 'Rapid', '', '2012-2019'),
    ('Škoda', 'Roomster', '', '2006-2015'),
    ('Škoda', 'Scala', '', '2019-'),
    ('Škoda', 'Superb', '', 'I 2001-2008, II 2008-2015, III 2015-2024, IV 2024-'),
    ('Škoda', 'Yeti', '', '2009-2017'),

    ('smart', 'forfour', '', '454 2004-2006, 453 2014-2019'),
    ('smart', 'forfour EQ', 'E', '2017-2021'),
    ('smart', 'fortwo', '', '450 1998-2007, 451 2007-2014, 453 2014-2019'),
    ('smart', 'fortwo EQ', 'E', '451 2012-2015, 453 2017-2024'),
    ('smart', '#1', 'E', '2022-'),
    ('smart', '#3', 'E', '2023-'),
    ('smart', 'roadster', '', '2003-2005'),

    ('Suzuki', 'Alto', '', '1994-2014'),
    ('Suzuki', 'Baleno', '', 'I 1995-2002, II 2016-2019'),
    ('Suzuki', 'Celerio', '', '2014-2019'),
    ('Suzuki', 'Grand Vitara', '', 'I 1998-2005, II 2005-2015'),
    ('Suzuki', 'Ignis', '', 'I 2000-2007, II 2016-2024'),
    ('Suzuki', 'Jimny', '', 'I 1998-2018, II 2018-2024'),
    ('Suzuki', 'Splash', '', '2008-2014'),
    ('Suzuki', 'Swace', '', '2020-'),
    ('Suzuki', 'Swift', '', 'II 1994-2005, III 2005-2010, IV 2010-2017, V 2017-2024, VI 2024-'),
    ('Suzuki', 'SX4', '', 'I 2006-2014'),
    ('Suzuki', 'S-Cross', '', 'I 2013-2021, II 2022-'),
    ('Suzuki', 'Vitara', '', '2015-'),

    ('Tesla', 'Model 3', 'E', '2019-'),
    ('Tesla', 'Model S', 'E', '2013-'),
    ('Tesla', 'Model X', 'E', '2016-'),
    ('Tesla', 'Model Y', 'E', '2021-'),
    ('Tesla', 'Roadster', 'E', '2009-2012'),

    ('Toyota', 'Auris', '', 'I 2007-2012, II 2012-2018'),
    ('Toyota', 'Avensis', '', 'I 1997-2003, II 2003-2008, III 2009-2018'),
    ('Toyota', 'Aygo', '', 'I 2005-2014, II 2014-2021'),
    ('Toyota', 'Aygo X', '', '2022-'),
    ('Toyota', 'bZ4X', 'E', '2022-'),
    ('Toyota', 'C-HR', '', 'I 2016-2023, II 2023-'),
    ('Toyota', 'Camry', '', '2019-2024'),
    ('Toyota', 'Carina', '', '1994-1998'),
    ('Toyota', 'Corolla', '', 'E10 1994-1997, E11 1997-2002, E12 2002-2007, E21 2019-'),
    ('Toyota', 'Corolla Cross', '', '2022-'),
    ('Toyota', 'GR Yaris', '', '2020-'),
    ('Toyota', 'GR86', '', '2022-2024'),
    ('Toyota', 'Hilux', '', 'VII 2005-2015, VIII 2015-'),
    ('Toyota', 'Land Cruiser', '', 'J9 1996-2002, J12 2002-2009, J15 2009-2023, J25 2024-'),
    ('Toyota', 'Prius', '', 'I 2000-2003, II 2003-2009, III 2009-2015, IV 2016-2022, V 2023-'),
    ('Toyota', 'Proace City', '', '2020-'),
    ('Toyota', 'RAV4', '', 'I 1994-2000, II 2000-2005, III 2006-2012, IV 2013-2018, V 2018-'),
    ('Toyota', 'Verso', '', '2009-2018'),
    ('Toyota', 'Yaris', '', 'I 1999-2005, II 2005-2011, III 2011-2020, IV 2020-'),
    ('Toyota', 'Yaris Cross', '', '2021-'),

    ('Volvo', 'C30', '', '2006-2012'),
    ('Volvo', 'C40', 'E', '2021-2024'),
    ('Volvo', 'C70', '', 'I 1997-2005, II 2006-2013'),
    ('Volvo', 'EX30', 'E', '2024-'),
    ('Volvo', 'EX40', 'E', '2024-'),
    ('Volvo', 'EX90', 'E', '2024-'),
    ('Volvo', 'S40', '', 'I 1995-2004, II 2004-2012'),
    ('Volvo', 'S60', '', 'I 2000-2009, II 2010-2018, III 2019-2024'),
    ('Volvo', 'S80', '', 'I 1998-2006, II 2006-2016'),
    ('Volvo', 'S90', '', '2016-2024'),
    ('Volvo', 'V40', '', 'I 1995-2004, II 2012-2019'),
    ('Volvo', 'V50', '', '2004-2012'),
    ('Volvo', 'V60', '', 'I 2010-2018, II 2018-'),
    ('Volvo', 'V70', '', 'I 1996-2000, II 2000-2007, III 2007-2016'),
    ('Volvo', 'V90', '', '2016-2025'),
    ('Volvo', 'XC40', '', '2017-'),
    ('Volvo', 'XC40 Recharge', 'E', '2020-2024'),
    ('Volvo', 'XC60', '', 'I 2008-2017, II 2017-'),
    ('Volvo', 'XC70', '', 'II 2000-2007, III 2007-2016'),
    ('Volvo', 'XC90', '', 'I 2002-2014, II 2015-'),

    ('VW', 'Amarok', '', 'I 2010-2022, II 2023-'),
    ('VW', 'Arteon', '', '2017-2024'),
    ('VW', 'Beetle', '', 'New 1998-2010, A5 2011-2019'),
    ('VW', 'Bora', '', '1998-2005'),
    ('VW', 'Caddy', '', 'II 1995-2004, III 2004-2015, IV 2015-2020, V 2020-'),
    ('VW', 'Crafter', '', 'I 2006-2016, II 2016-'),
    ('VW', 'e-Golf', 'E', '2014-2020'),
    ('VW', 'e-up!', 'E', '2013-2023'),
    ('VW', 'Eos', '', '2006-2015'),
    ('VW', 'Fox', '', '2005-2011'),
    ('VW', 'Golf', '', '3 1994-1997, 4 1997-2003, 5 2003-2008, 6 2008-2012'),
    ('VW', 'Golf Plus', '', '2005-2014'),
    ('VW', 'Golf Sportsvan', '', '2014-2020'),
    ('VW', 'ID.3', 'E', '2020-'),
    ('VW', 'ID.4', 'E', '2021-'),
    ('VW', 'ID.5', 'E', '2022-'),
    ('VW', 'ID.7', 'E', '2023-'),
    ('VW', 'ID. Buzz', 'E', '2022-'),
    ('VW', 'Jetta', '', 'V 2005-2010, VI 2011-2018'),
    ('VW', 'Lupo', '', '1998-2005'),
    ('VW', 'Multivan', '', 'T5 2003-2015, T6 2015-2021, T7 2021-'),
    ('VW', 'Passat', '', 'B4 1994-1996, B5 1996-2005, B6 2005-2010, B7 2010-2014, B9 2024-'),
    ('VW', 'Passat CC', '', '2008-2016'),
    ('VW', 'Phaeton', '', '2002-2016'),
    ('VW', 'Polo', '', '6N 1994-2001, 9N 2001-2009, 6R 2009-2017'),
    ('VW', 'Scirocco', '', '2008-2017'),
    ('VW', 'Sharan', '', 'I 1995-2010, II 2010-2022'),
    ('VW', 'T-Cross', '', '2019-'),
    ('VW', 'T-Roc', '', 'I 2017-2025, II 2025-'),
    ('VW', 'Taigo', '', '2021-'),
    ('VW', 'Tiguan', '', 'I 2007-2016, II 2016-2024, III 2024-'),
    ('VW', 'Tiguan Allspace', '', '2017-2024'),
    ('VW', 'Touareg', '', 'I 2002-2010, II 2010-2018, III 2018-'),
    ('VW', 'Touran', '', 'I 2003-2015, II 2015-'),
    ('VW', 'Transporter', '', 'T4 1994-2003, T5 2003-2015, T6 2015-2024, T7 2025-'),
    ('VW', 'up!', '', '2011-2023'),
    ('VW', 'Vento', '', '1994-1998')
) as family (brand, name, kind, generations)
cross join regexp_split_to_table(family.generations, ', ') as generation
cross join regexp_match(generation, '^(.*?) ?(\d{4})-(\d{4})?$') as years;

-- Other names of whole models: English ones of BMW's and Mercedes's, and what else people say.
insert into model_name (model_id, plain_name, written)
select id, regexp_replace(lower(written), '[^[:alnum:]]', '', 'g'), written
from (
    select id, replace(family, 'er', ' Series') as written from car_model where brand = 'BMW' and family ~ '^[1-8]er$'
    union all
    select id, family || ' Reihe' from car_model where brand = 'BMW' and family ~ '^[1-8]er$'
    union all
    select id, replace(family, '-Klasse', ' Class') from car_model where brand = 'Mercedes' and family like '%-Klasse'
    union all
    select id, 'Mazda ' || family from car_model where brand = 'Mazda' and family ~ '^\d'
    union all
    select id, given.written
    from (values
        ('VW', 'Transporter', 'Bulli'), ('VW', 'Golf 3', 'Golf III'), ('VW', 'Golf 4', 'Golf IV'),
        ('VW', 'Golf 5', 'Golf V'), ('VW', 'Golf 6', 'Golf VI'), ('VW', 'Golf 7', 'Golf VII'),
        ('VW', 'Golf 8', 'Golf VIII'), ('VW', 'Beetle', 'New Beetle'), ('VW', 'Passat', 'Passat Variant'),
        ('Audi', 'A3', 'A3 Sportback'), ('Audi', 'A4', 'A4 Avant'), ('Audi', 'A6', 'A6 Avant'), ('Audi', 'A6', 'A6 C8'),
        ('Opel', 'Astra', 'Astra Sports Tourer'), ('Škoda', 'Octavia', 'Octavia Combi'), ('Kia', 'Ceed', 'cee''d'),
        ('Mercedes', 'M-Klasse', 'ML'), ('Mercedes', 'G-Klasse', 'G-Wagen'), ('MINI', 'Cooper', 'MINI'),
        ('MINI', 'Cooper', 'One'), ('Porsche', '911', 'Carrera')
    ) as given (brand, known, written)
    join car_model m on m.brand = given.brand and given.known in (m.family, m.name)
    where given.written <> 'A6 C8' or m.name = 'A6'
) as names;

-- These cells were given and no others. Each stands at the generation that was built between 2017 and 2023.
insert into base_price (model_id, service, mileage_band, base_cents)
select m.id, 'INSPECTION', given.band, given.euros * 100
from (values
    ('Mercedes', 'E-Klasse W213', 'UP_TO_70_000', 319),
    ('BMW', '5er G30', 'UP_TO_100_000', 359),
    ('Audi', 'Q5 FY', 'UP_TO_70_000', 279)
) as given (brand, name, band, euros)
join car_model m using (brand, name);
