-- For wrk: another car and other services with every question.
local cars = {
    '"brand": "VW", "model": "Golf 7", "year": 2015',
    '"brand": "volkswagen", "model": "polo", "year": 2020',
    '"brand": "BMW", "model": "3er", "year": 2018',
    '"brand": "Mercedes-Benz", "model": "C-Klasse", "year": 2016',
    '"brand": "Opel", "model": "Manta", "year": 1994',
}
local services = { '"INSPECTION"', '"OIL", "TUV"', '"INSPECTION", "CLIMATE"' }
local question = '{"vehicle": {%s, "mileage": %d}, "services": [%s], "postalCode": "58452"}'

wrk.headers["Content-Type"] = "application/json"

function request()
    local car, chosen = cars[math.random(#cars)], services[math.random(#services)]
    return wrk.format("POST", nil, nil, string.format(question, car, math.random(0, 200000), chosen))
end
