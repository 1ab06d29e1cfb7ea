-- What the services include and do not include.
insert into service_content (service, language, included, position, content)
select service, language, included, row_number() over (partition by service, language, included order by number), content
from (values
    (1, 'INSPECTION', true, 'Motoröl ablassen und erneuern', 'Draining and renewing the engine oil'),
    (2, 'INSPECTION', true, 'Ölfilter erneuern', 'New oil filter'),
    (3, 'INSPECTION', true, 'Serviceintervall zurücksetzen', 'Reset of the service interval'),
    (4, 'INSPECTION', true, 'Eintrag ins Serviceheft', 'Entry in the service book'),
    (5, 'INSPECTION', true, 'Prüfung nach Kilometerstand und Herstellervorgabe', 'Checks by mileage as the manufacturer prescribes'),
    (6, 'INSPECTION', true, 'Sichtprüfung der Verschleißteile: Bremsen, Reifen, Licht', 'Visual check of wear parts: brakes, tyres, lights'),
    (7, 'INSPECTION', false, 'Größere Reparaturen wie Zahnriemen oder Kupplung', 'Large repairs such as timing belt or clutch'),
    (1, 'OIL', true, 'Motoröl erneuern', 'New engine oil'),
    (2, 'OIL', true, 'Ölfilter erneuern', 'New oil filter'),
    (3, 'OIL', true, 'Serviceintervall zurücksetzen', 'Reset of the service interval'),
    (4, 'OIL', false, 'Elektroautos: sie haben kein Motoröl', 'Electric cars: they have no engine oil'),
    (1, 'BRAKES_FRONT', true, 'Bremsbeläge und Bremsscheiben der Vorderachse, Komplettpreis', 'Pads and discs of the front axle, complete price'),
    (2, 'BRAKES_FRONT', false, 'Hinterachse', 'Rear axle'),
    (1, 'BRAKES_REAR', true, 'Bremsbeläge und Bremsscheiben der Hinterachse, Komplettpreis', 'Pads and discs of the rear axle, complete price'),
    (2, 'BRAKES_REAR', false, 'Vorderachse', 'Front axle'),
    (1, 'TUV', true, 'Hauptuntersuchung', 'General inspection (HU)'),
    (2, 'TUV', false, 'Reparatur von Mängeln', 'Repair of defects'),
    (1, 'CLIMATE', true, 'Desinfektion der Klimaanlage', 'Disinfection of the air conditioning'),
    (2, 'CLIMATE', true, 'Auffüllen des Kältemittels: bis Baujahr 2016 R134a, ab 2017 R1234yf', 'Refill of the refrigerant: R134a for cars built until 2016, R1234yf from 2017 on'),
    (3, 'CLIMATE', false, 'Reparatur undichter Stellen', 'Repair of leaks')
) as line (number, service, included, german, english)
cross join lateral (values ('de', german), ('en', english)) as written (language, content);
