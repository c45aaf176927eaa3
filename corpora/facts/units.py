"""Units of measure: how English and French write them, and what they convert to."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure.

    Attributes:
        name: its symbol, alike in both languages.
        dimension: what it measures; units of one dimension convert to each other.
        factor: how many of the dimension's base unit it is.
        offset: what to add after multiplying, in the base unit: for temperatures.
        spellings: words that stand for it in either language, lower case.
        symbols: signs that stand for it, as they are written.
    """

    name: str
    dimension: str
    factor: Fraction
    spellings: str
    symbols: str = ""
    offset: Fraction = Fraction(0)


def _unit(name: str, dimension: str, factor: str, words: str, symbols: str = "") -> Unit:
    return Unit(name, dimension, Fraction(factor), words, symbols)


# Factors to metre, square metre, litre, gram, second, month, km/h, byte, watt, joule and
# hertz; those of feet, pounds, acres and gallons are exact by their legal definition.
UNITS = (
    _unit("km", "length", "1000", "kilometre kilometer kilomètre", "km"),
    _unit("m", "length", "1", "metre meter mètre", "m"),
    _unit("cm", "length", "0.01", "centimetre centimeter centimètre", "cm"),
    _unit("mm", "length", "0.001", "millimetre millimeter millimètre", "mm"),
    _unit("µm", "length", "0.000001", "micrometre micrometer micron micromètre", "µm μm"),
    _unit("nm", "length", "0.000000001", "nanometre nanometer nanomètre", "nm"),
    _unit("mi", "length", "1609.344", "mile milles", "mi"),
    _unit("ft", "length", "0.3048", "foot feet pied", "ft pi"),
    _unit("in", "length", "0.0254", "inch inches pouce", "po"),
    _unit("yd", "length", "0.9144", "yard verge", "yd vg"),
    _unit("km²", "area", "1000000", "square_kilometre square_kilometer kilomètre_carré"
          " kilomètres_carrés", "km² km2 sq_km"),
    _unit("m²", "area", "1", "square_metre square_meter mètre_carré mètres_carrés",
          "m² m2"),
    _unit("ha", "area", "10000", "hectare", "ha"),
    _unit("ac", "area", "4046.8564224", "acre", "ac"),
    _unit("mi²", "area", "2589988.110336", "square_mile mille_carré milles_carrés",
          "sq_mi mi²"),
    _unit("ft²", "area", "0.09290304", "square_foot square_feet pied_carré pieds_carrés",
          "sq_ft ft² pi²"),
    _unit("m³", "volume", "1000", "cubic_metre cubic_meter mètre_cube mètres_cubes",
          "m³ m3"),
    _unit("L", "volume", "1", "litre liter", "L l ℓ"),
    _unit("mL", "volume", "0.001", "millilitre milliliter", "mL ml"),
    _unit("µL", "volume", "0.000001", "microlitre microliter", "µL μL µl"),
    _unit("gal", "volume", "3.785411784", "us_gallon", ""),
    _unit("gal UK", "volume", "4.54609", "imperial_gallon gallon_impérial", ""),
    _unit("t", "mass", "1000000", "tonne metric_ton tonne_métrique", "t"),
    _unit("kg", "mass", "1000", "kilogram kilogramme kilo", "kg"),
    _unit("g", "mass", "1", "gram gramme", "g"),
    _unit("mg", "mass", "0.001", "milligram milligramme", "mg"),
    _unit("µg", "mass", "0.000001", "microgram microgramme", "µg μg mcg"),
    _unit("lb", "mass", "453.59237", "", "lb lbs"),
    _unit("oz", "mass", "28.349523125", "ounce once", "oz"),
    _unit("s", "time", "1", "second seconde", "s sec"),
    _unit("ms", "time", "0.001", "millisecond milliseconde", "ms"),
    _unit("min", "time", "60", "minute", "min mn"),
    _unit("h", "time", "3600", "hour heure", "h"),
    _unit("d", "time", "86400", "day jour journée", "j"),
    _unit("wk", "time", "604800", "week semaine", ""),
    _unit("mo", "calendar", "1", "month mois", ""),
    _unit("y", "calendar", "12", "year année an", ""),
    _unit("decade", "calendar", "120", "decade décennie", ""),
    _unit("century", "calendar", "1200", "century centuries siècle", ""),
    _unit("km/h", "speed", "1", "", "km/h km/hr kph"),
    _unit("mph", "speed", "1.609344", "", "mph mi/h"),
    _unit("kB", "data", "1000", "kilobyte kilooctet", "kB KB Ko ko"),
    _unit("MB", "data", "1000000", "megabyte mégaoctet", "MB Mo"),
    _unit("GB", "data", "1000000000", "gigabyte gigaoctet", "GB Go"),
    _unit("MiB", "data", "1048576", "mebibyte mébioctet", "MiB Mio"),
    _unit("GiB", "data", "1073741824", "gibibyte gibioctet", "GiB Gio"),
    _unit("TB", "data", "1000000000000", "terabyte téraoctet", "TB To"),
    _unit("kW", "power", "1000", "kilowatt", "kW"),
    _unit("MW", "power", "1000000", "megawatt mégawatt", "MW"),
    _unit("GW", "power", "1000000000", "gigawatt", "GW"),
    _unit("TW", "power", "1000000000000", "terawatt térawatt", "TW"),
    _unit("kWh", "energy", "1000", "kilowatt_hour kilowattheure kilowatt_heure", "kWh"),
    _unit("MWh", "energy", "1000000", "megawatt_hour mégawattheure", "MWh"),
    _unit("GWh", "energy", "1000000000", "gigawatt_hour gigawattheure", "GWh"),
    _unit("TWh", "energy", "1000000000000", "terawatt_hour térawattheure", "TWh"),
    _unit("kHz", "frequency", "1000", "kilohertz", "kHz"),
    _unit("MHz", "frequency", "1000000", "megahertz mégahertz", "MHz"),
    _unit("GHz", "frequency", "1000000000", "gigahertz", "GHz"),
    _unit("°C", "temperature", "1", "degree_celsius degrees_celsius degré_celsius"
          " degrés_celsius", "°C ℃"),
    Unit("°F", "temperature", Fraction(5, 9), "degree_fahrenheit degrees_fahrenheit"
         " degré_fahrenheit degrés_fahrenheit", "°F ℉", Fraction(-160, 9)),
)  # fmt: skip
"""Pounds and gallons without more are no units: either may be one of two."""

BY_NAME = {unit.name: unit for unit in UNITS}


@cache
def spellings() -> dict[str, str]:
    """Return the name of the unit by each of its words, singular or plural, and symbols."""
    found: dict[str, str] = {}
    for unit in UNITS:
        for word in unit.spellings.replace("_", "\N{NO-BREAK SPACE}").split(" "):
            spelled = word.replace("\N{NO-BREAK SPACE}", " ")
            if spelled:
                found |= {spelled: unit.name, f"{spelled}s": unit.name}
        found |= {symbol.replace("_", " "): unit.name for symbol in unit.symbols.split()}
    return found


def converted(value: Fraction, unit: str, other: str) -> Fraction | None:
    """Return `value` of `unit` in the `other` unit; None when they measure other things."""
    one, two = BY_NAME.get(unit), BY_NAME.get(other)
    if one is None or two is None or one.dimension != two.dimension:
        return None
    return (value * one.factor + one.offset - two.offset) / two.factor
