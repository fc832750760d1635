/** Conversions in brackets. */
import { report, silent } from '../checked.ts';

report(
  'figure.conversion',
  `
  The shed covers 8,000 sq ft («20,720 sq km»).
  The pipeline is 120 miles («120 km») long.
  Temperatures fell to 5C («26F») overnight.
  The farm covers 660 acres («2,670 hectares»).
  The buoy was found 130km («810 miles») off the cape.
  The cable is 40,000 kilometres («15,000 miles») long.
  The bear weighed 280 pounds («13 kg») when it was caught.
  The lift rises at 38mph («37km/h»).
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
  The shed covers 8,000 sq ft (740 sq metres).
  The pipeline is 120 miles (190 km) long.
  It was 23C (73F) in the shade.
  The village is just under 30 miles (nearly 50km) from the coast.
  The farm covers 660 acres (267 hectares).
  The tank holds 50 litres (11 gallons) of oil.
  The tank holds 50 litres (13 gallons) of oil.
  The wall is 6ft 2in (1.88m) high.
  The bear weighed 280 pounds (127 kg) when it was caught.
  The ship carries 500 tons (450 tonnes) of grain.
  Winds of 100 km/h (62 mph) were recorded.
  Entry costs 10 euros ($13) for adults.
  The race is over 10 miles (two hours for most runners).
  The lorry, 12 metres long (four metres wide), was stuck.
  `,
);

report(
  'figure.temperature-difference',
  `
  Scientists expect a warming of 2C («35.6F»).
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
  Scientists expect a warming of 2C (3.6F).
  There was a low of 2C (36F).
  The lake has seen a rise of 3C (5.4F) since then.
  Nights fell to 1.5C (35F).
  A drop of 5C (9F) is forecast.
  The kiln was heated to 1,000C (1,832F).
  `,
);
