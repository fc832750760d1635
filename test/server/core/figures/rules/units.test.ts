/** Conversions in brackets. */
import { report, silent } from '../checked.ts';

report(
  'figure.conversion',
  `
  The shed covers 6,000 sq ft («15,540 sq km»).
  The pipeline is 140 miles («140 km») long.
  Frost came with 4C («25F») at dawn.
  The farm covers 720 acres («2,910 hectares»).
  The buoy was found 150km («930 miles») off the cape.
  The fence is 4,000 kilometres («1,500 miles») long.
  The bear weighed 310 pounds («14 kg») when it was caught.
  The train climbs at 45mph («44km/h»).
  The wall is 6ft 2in («2.4m») high.
  The tank holds 50 litres («40 gallons») of oil.
  The reef lies at a depth of 30 metres («9.8 feet»).
  The trench is 12 inches («50 cm») wide.
  The meteor weighed 3.5 tonnes («700 lb»).
  It was 90F («22C») in the shade.
  The estate covers 3 square miles («3 sq km»).
  The baby weighed 7 pounds («5.1 kg»).
  Winds of 100 km/h («82 mph») were recorded.
  The snow was 20 cm («18 inches») deep.
  The ridge is 2,000 ft («1,610 m») above the sea.
  `,
);

silent(
  'figure.conversion',
  `
  The shed covers 6,000 sq ft (557 sq metres).
  The pipeline is 140 miles (225 km) long.
  It was 24C (75F) in the shade.
  The farm is just under 20 miles (nearly 32km) from the coast.
  The farm covers 720 acres (291 hectares).
  The tank holds 50 litres (11 gallons) of oil.
  The tank holds 50 litres (13 gallons) of oil.
  The wall is 6ft 2in (1.88m) high.
  The bear weighed 310 pounds (141 kg) when it was caught.
  The ship carries 500 tons (450 tonnes) of grain.
  Winds of 100 km/h (62 mph) were recorded.
  A seat costs 20 euros ($26) for adults.
  The race is over 10 miles (two hours for most runners).
  The lorry, 12 metres long (four metres wide), was stuck.
  `,
);

report(
  'figure.temperature-difference',
  `
  Scientists expect a warming of 4C («39.2F»).
  The lake has seen a rise of 3C («37F») since then.
  Nights grew warmer by 1.5C («34.7F»).
  The accord aims at an increase of 2C («36F») at most.
  A drop of 5C («41F») is forecast.
  The sea has warmed by 1C («33.8F»).
  `,
);

silent(
  'figure.temperature-difference',
  `
  Scientists expect a warming of 4C (7.2F).
  There was a low of 3C (37F).
  The lake has seen a rise of 3C (5.4F) since then.
  Nights fell to 1.5C (35F).
  A drop of 5C (9F) is forecast.
  The kiln was heated to 1,000C (1,832F).
  `,
);
