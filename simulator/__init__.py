"""A simulated radio network: radios, repeaters and a night of calls, for the demo and the tests.

    python -m simulator demo        a whole agency to look at: its node and three repeaters
    python -m simulator repeater    one repeater, against any Homebrew master

The repeaters are processes of their own and speak the real protocol over UDP; every call is real
voice frames, sent in real time.
"""
