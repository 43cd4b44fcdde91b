"""A simulated radio network: radios, repeaters and a night of calls, for the demo and the tests.

    python -m simulator demo        a whole demo agency: its node and three repeaters
    python -m simulator repeater    one repeater, against any Homebrew master

The repeaters are separate processes that speak the real protocol over UDP; every call consists of
voice frames that can be heard, sent in real time.
"""
