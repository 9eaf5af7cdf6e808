"""Reports that programs and tired reporters write by a form: the same words each time around other names and numbers."""

from random import Random

TEAMS = ("Ostrey", "Marsh Green", "Vanner City", "Aldrow", "Port Amery", "Tarn United", "Dunmere", "Sandby", "Brockham", "Castle Orrin",
         "Ellerby", "Upper Sorrel", "Hessing", "Loft", "Pell Bridge", "Norr")  # fmt: skip
NAMES = ("Kerr", "Lindow", "Marek", "Oduya", "Pirelli", "Quist", "Rahman", "Sorley", "Tanaka", "Ulrich", "Voss", "Wendt", "Abara", "Boyle",
         "Castro", "Dahl", "Ekman", "Farrow", "Gill", "Horvat")  # fmt: skip
FIRMS = ("Corvel", "Norrand Line", "Harland Mills", "Amery Steel", "Sallow Optics", "Brandt Foods", "Orrin Power", "Lenn Paper",
         "Tarn Glass", "Ellerby Water", "Moor Wool", "Sund Shipping")  # fmt: skip
PLACES = ("the coast", "the lower valley", "the islands", "Westmark", "Estmark", "the northern hills", "the lake district", "the capital")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def match(random: Random) -> list[str]:
    """A football report."""
    home, away = random.sample(TEAMS, 2)
    first, second, third, keeper = random.sample(NAMES, 4)
    goals, minute, later = random.randint(2, 5), random.randint(3, 44), random.randint(50, 89)
    return [
        f"{home} beat {away} {goals}-{goals - 1} at home",
        f"{home} beat {away} {goals}-{goals - 1} in front of a crowd of {random.randint(900, 19_000):,} on {random.choice(DAYS)} to "
        f"climb to place "
        f"{random.randint(1, 16)} in the table of the second division.",
        f"{first} put the hosts ahead in minute {minute} with a shot from {random.randint(8, 30)} metres after a pass by {second}, "
        f"but {away} "
        f"replied through {third}, who headed the ball in from a corner shortly before half-time.",
        f"The winning goal was scored by {second} in minute {later}, when {keeper} in the goal of the visitors could not hold the "
        f"ball after a free "
        "kick. It was the striker's " + f"{random.randint(4, 19)}th goal of the season.",
        f"{home} now have {random.randint(12, 50)} points from {random.randint(12, 28)} matches and travel to {random.choice(TEAMS)} "
        f"next weekend, "
        f"while {away} have lost {random.randint(2, 7)} games in a row and stay in the lower half of the table.",
    ]


def market(random: Random) -> list[str]:
    """A report from the stock exchange."""
    day, (up, down, third) = random.choice(DAYS[:5]), random.sample(FIRMS, 3)
    level, change = random.randint(3_000, 9_000), random.randint(1, 29) / 10
    word = random.choice(("higher", "lower"))
    return [
        f"Shares close {word} on {day}, {up} in demand",
        f"The index of the forty largest companies closed {change} per cent {word} at {level:,}.{random.randint(0, 9)} points on "
        f"{day}, after trading "
        f"between {level - random.randint(9, 60):,} and {level + random.randint(9, 60):,} points during the day.",
        f"Among the winners were shares of {up}, which rose by {random.randint(2, 9)} per cent to "
        f"{random.randint(11, 140)}.{random.randint(10, 99)} "
        f"after the company raised its forecast for the year. Shares of {down} fell by {random.randint(2, 9)} per cent.",
        f"{third} lost {random.randint(1, 4)} per cent after analysts at a large bank lowered their target for the price to "
        f"{random.randint(8, 90)} and advised investors to wait for the figures of the next quarter.",
        f"The euro was traded at {random.randint(100, 119) / 100} dollars in the evening. The yield of ten-year government bonds stood at "
        f"{random.randint(10, 39) / 10} per cent, and a barrel of oil cost {random.randint(55, 95)} dollars.",
    ]


def weather(random: Random) -> list[str]:
    """A weather report."""
    first, second = random.sample(PLACES, 2)
    return [
        f"Weather for {random.choice(DAYS)}: {random.randint(4, 29)} degrees in {first}",
        f"It will be mostly cloudy in {first} with highs of up to {random.randint(4, 29)} degrees and light winds from the "
        f"{random.choice(('south', 'west', 'north', 'east'))}, the weather service said on {random.choice(DAYS)}.",
        f"Showers are likely in {second} from noon on, with {random.randint(2, 30)} litres of rain per square metre within six hours. "
        f"Lows at night "
        f"will be between {random.randint(-5, 3)} and {random.randint(4, 12)} degrees.",
        f"The outlook: high pressure over {random.choice(PLACES)} brings dry weather until {random.choice(DAYS)}, with "
        f"{random.randint(2, 11)} hours of sunshine a day.",
    ]
