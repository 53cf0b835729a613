from collections import defaultdict

WITH_ENCODER = (defaultdict(float), defaultdict(float))
WITHOUT_ENCODER = (defaultdict(float), defaultdict(float))
